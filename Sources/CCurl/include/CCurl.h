// libcurl, loaded at its first use: linked, it would bring 25 libraries and 5 ms of start-up to every
// command. Variadic functions have a face for each kind of value.
#pragma once

#include <curl/curl.h>

/// Loads the library, at the first call. NULL, or why it can't be had.
const char *ccurl_load(void);

// The rest may be called once it is loaded.

CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *handle);
CURLcode ccurl_easy_perform(CURL *handle);
const char *ccurl_easy_strerror(CURLcode code);

CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value);
/// The text is copied.
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode ccurl_set_function(
    CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *));
CURLcode ccurl_set_progress(
    CURL *handle,
    int (*function)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t));

/// NULL where memory ends; the list is then as before. The text is copied.
struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text);
void ccurl_slist_free_all(struct curl_slist *list);
