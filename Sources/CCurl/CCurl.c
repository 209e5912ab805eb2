#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

#undef curl_easy_setopt

static struct {
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_perform)(CURL *);
  const char *(*easy_strerror)(CURLcode);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
} curl;

static const char *fault = NULL;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // The name is of the ABI the header describes. Never closed: it is used to the end.
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    fault = dlerror();
    return;
  }
  CURLcode (*global_init)(long) = dlsym(library, "curl_global_init");
  curl.easy_init = dlsym(library, "curl_easy_init");
  curl.easy_cleanup = dlsym(library, "curl_easy_cleanup");
  curl.easy_perform = dlsym(library, "curl_easy_perform");
  curl.easy_strerror = dlsym(library, "curl_easy_strerror");
  curl.easy_setopt = dlsym(library, "curl_easy_setopt");
  curl.slist_append = dlsym(library, "curl_slist_append");
  curl.slist_free_all = dlsym(library, "curl_slist_free_all");
  if (!global_init || !curl.easy_init || !curl.easy_cleanup || !curl.easy_perform ||
      !curl.easy_strerror || !curl.easy_setopt || !curl.slist_append || !curl.slist_free_all)
    fault = "libcurl.so.4 lacks a function";
  else if (global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    fault = "libcurl.so.4 can't be initialised";
}

const char *ccurl_load(void) {
  pthread_once(&once, load);
  return fault;
}

CURL *ccurl_easy_init(void) { return curl.easy_init(); }

void ccurl_easy_cleanup(CURL *handle) { curl.easy_cleanup(handle); }

CURLcode ccurl_easy_perform(CURL *handle) { return curl.easy_perform(handle); }

const char *ccurl_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }

CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl.easy_setopt(handle, option, value);
}

CURLcode ccurl_set_function(
    CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *)) {
  return curl.easy_setopt(handle, option, function);
}

CURLcode ccurl_set_progress(
    CURL *handle,
    int (*function)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t)) {
  return curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
}

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text) {
  return curl.slist_append(list, text);
}

void ccurl_slist_free_all(struct curl_slist *list) { curl.slist_free_all(list); }
