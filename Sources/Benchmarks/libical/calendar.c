/* What `Benchmarks calendar` compares with: a plain C program over libical that writes and reads
 * the same events and expands the same rules. Built and run by Benchmarks itself.
 *
 *   calendar write COUNT FILE     builds COUNT events, serialises them, writes FILE
 *   calendar read FILE            parses FILE, visits every property
 *   calendar expand RRULE DTSTART COUNT TIMES
 *
 * Prints the seconds of the work itself, and the count or bytes that came of it. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static long peak_kilobytes(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void add_time(icalcomponent *event, icalproperty *property) {
  icalproperty_add_parameter(property, icalparameter_new_tzid("Asia/Shanghai"));
  icalcomponent_add_property(event, property);
}

static icalproperty *attendee(int number, int index) {
  char text[64];
  snprintf(text, sizeof text, "mailto:p%d@example.gov.cn", (number * 7 + index) % 1000);
  icalproperty *property = icalproperty_new_attendee(text);
  icalproperty_add_parameter(property, icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
  icalproperty_add_parameter(property, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
  icalproperty_add_parameter(property, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
  icalproperty_add_parameter(property, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
  snprintf(text, sizeof text, "\xe4\xba\xba\xe5\x91\x98%d", (number * 7 + index) % 1000);
  icalproperty_add_parameter(property, icalparameter_new_cn(text));
  return property;
}

static icalcomponent *event(int number) {
  icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  char text[256];
  snprintf(text, sizeof text, "event-%d@example.gov.cn", number);
  icalcomponent_add_property(event, icalproperty_new_uid(text));
  icalcomponent_add_property(
      event, icalproperty_new_dtstamp(icaltime_from_string("20261120T010000Z")));
  icalcomponent_add_property(event, icalproperty_new_sequence(number % 5));
  struct icaltimetype start = icaltime_from_string("20261201T090000");
  icaltime_adjust(&start, number % 300, number % 8, 0, 0);
  add_time(event, icalproperty_new_dtstart(start));
  icaltime_adjust(&start, 0, 1, 30, 0);
  add_time(event, icalproperty_new_dtend(start));
  snprintf(text, sizeof text,
           "\xe7\xac\xac%d\xe6\xac\xa1\xe5\xb8\xb8\xe5\x8a\xa1\xe4\xbc\x9a\xe8\xae\xae", number);
  icalcomponent_add_property(event, icalproperty_new_summary(text));
  snprintf(text, sizeof text,
           "\xe5\xb8\x82\xe5\xa7\x94\xe5\xa4\xa7\xe9\x99\xa2, %d\xe5\x8f\xb7\xe4\xbc\x9a\xe8\xae\xae"
           "\xe5\xae\xa4", number % 40);
  icalcomponent_add_property(event, icalproperty_new_location(text));
  icalcomponent_add_property(
      event, icalproperty_new_description(
                 "\xe8\xae\xae\xe7\xa8\x8b:\n1. \xe4\xbc\xa0\xe8\xbe\xbe\xe4\xbc\x9a\xe8\xae\xae"
                 "\xe7\xb2\xbe\xe7\xa5\x9e; 2. \xe7\xa0\x94\xe7\xa9\xb6\xe5\xb9\xb4\xe5\xba\xa6"
                 "\xe8\xae\xa1\xe5\x88\x92, \xe8\xae\xa8\xe8\xae\xba"));
  snprintf(text, sizeof text, "https://example.gov.cn/m/%d", number);
  icalcomponent_add_property(event, icalproperty_new_url(text));
  icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
  icalproperty *organizer = icalproperty_new_organizer("mailto:office@example.gov.cn");
  icalproperty_add_parameter(
      organizer, icalparameter_new_cn("\xe5\xb8\x82\xe5\xa7\x94\xe5\x8a\x9e"));
  icalcomponent_add_property(event, organizer);
  for (int index = 0; index < 2; index++) icalcomponent_add_property(event, attendee(number, index));
  return event;
}

static int write_events(int count, const char *path) {
  double start = now();
  icalcomponent *root = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
  icalcomponent_add_property(root, icalproperty_new_version("2.0"));
  icalcomponent_add_property(root, icalproperty_new_prodid("-//banhui//benchmark//EN"));
  for (int number = 0; number < count; number++) icalcomponent_add_component(root, event(number));
  char *text = icalcomponent_as_ical_string_r(root);
  double seconds = now() - start;
  size_t length = strlen(text);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(text, 1, length, file) != length || fclose(file) != 0) return 1;
  printf("%.6f %zu %ld\n", seconds, length, peak_kilobytes());
  icalmemory_free_buffer(text);
  icalcomponent_free(root);
  return 0;
}

static long visit(icalcomponent *component) {
  long count = 0;
  for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY);
       property; property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY))
    count += icalproperty_isa(property) != ICAL_NO_PROPERTY;
  for (icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
       inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    count += visit(inner);
  return count;
}

static int read_events(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char *text = malloc((size_t)length + 1);
  if (!text || fread(text, 1, (size_t)length, file) != (size_t)length) return 1;
  fclose(file);
  text[length] = 0;
  double start = now();
  icalcomponent *root = icalparser_parse_string(text);
  if (!root) return 1;
  long count = visit(root);
  double seconds = now() - start;
  printf("%.6f %ld %ld\n", seconds, count, peak_kilobytes());
  icalcomponent_free(root);
  free(text);
  return 0;
}

static int expand(const char *text, const char *from, int count, int times) {
  struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
  struct icaltimetype start = icaltime_from_string(from);
  double begin = now();
  long sum = 0;
  for (int time = 0; time < times; time++) {
    icalrecur_iterator *iterator = icalrecur_iterator_new(rule, start);
    if (!iterator) return 1;
    for (int index = 0; index < count; index++) {
      struct icaltimetype next = icalrecur_iterator_next(iterator);
      if (icaltime_is_null_time(next)) break;
      sum += next.day + next.month;
    }
    icalrecur_iterator_free(iterator);
  }
  printf("%.6f %ld %ld\n", now() - begin, sum, peak_kilobytes());
  return 0;
}

int main(int argc, char **argv) {
  icalerror_set_errors_are_fatal(0);
  if (argc == 4 && !strcmp(argv[1], "write")) return write_events(atoi(argv[2]), argv[3]);
  if (argc == 3 && !strcmp(argv[1], "read")) return read_events(argv[2]);
  if (argc == 6 && !strcmp(argv[1], "expand"))
    return expand(argv[2], argv[3], atoi(argv[4]), atoi(argv[5]));
  fprintf(stderr, "usage: calendar write|read|expand ...\n");
  return 2;
}
