// What is used of libxml2's reader, declared here: its own headers bring those of ICU, which are not
// those of Foundation.
typedef unsigned char xmlChar;
typedef struct _xmlTextReader xmlTextReader;

enum {
  RECAP_XML_NOERROR = 1 << 5,
  RECAP_XML_NOWARNING = 1 << 6,
  RECAP_XML_NONET = 1 << 11,
  RECAP_XML_NOCDATA = 1 << 14,
};

xmlTextReader *xmlReaderForMemory(const char *buffer, int size, const char *url, const char *encoding, int options);
void xmlFreeTextReader(xmlTextReader *reader);
int xmlTextReaderRead(xmlTextReader *reader);
int xmlTextReaderDepth(xmlTextReader *reader);
int xmlTextReaderNodeType(xmlTextReader *reader);
int xmlTextReaderIsEmptyElement(xmlTextReader *reader);
int xmlTextReaderGetParserLineNumber(xmlTextReader *reader);
int xmlTextReaderMoveToNextAttribute(xmlTextReader *reader);
int xmlTextReaderMoveToElement(xmlTextReader *reader);
const xmlChar *xmlTextReaderConstName(xmlTextReader *reader);
const xmlChar *xmlTextReaderConstValue(xmlTextReader *reader);
