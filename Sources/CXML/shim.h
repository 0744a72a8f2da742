#pragma once
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU and its headers then pull in ICU's own, of which Foundation has another version: the
   two cannot be compiled together. Only the character converter's private fields differ, and nothing here uses them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
