package org.sayso.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.annotate.ParsedSentence;
import org.sayso.claim.When;

/** Reads one time from a place in a sentence: "January 7, 2026", "7 Jan", "last Tuesday", "two days ago". */
final class TimeReader {

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    /** @param days the days meant, by whether the act lies ahead; gives null where no such days are known */
    record Found(int to, Function<Boolean, When> days) {

        When when(boolean ahead) {
            return days.apply(ahead);
        }
    }

    private final ParsedSentence sentence;
    private final int at;
    private final Optional<LocalDate> published;

    TimeReader(ParsedSentence sentence, int at, Optional<LocalDate> published) {
        this.sentence = sentence;
        this.at = at;
        this.published = published;
    }

    Optional<Found> read() {
        return range().or(() -> weekdayWithDate())
                .or(() -> date(at))
                .or(this::relative)
                .or(this::year);
    }

    // ---- dates

    private Optional<Found> date(int from) {
        return iso(from).or(() -> monthFirst(from)).or(() -> dayFirst(from));
    }

    private Optional<Found> iso(int from) {
        String form = word(from);
        if (form.length() != 10 || form.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(form);
            return Optional.of(new Found(from + 1, ahead -> stated(day, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "January 7, 2026", "Jan. 7", "January 2026", "January". */
    private Optional<Found> monthFirst(int from) {
        Month month = month(from);
        if (month == null) {
            return Optional.empty();
        }
        int day = dayNumber(from + 1);
        if (day > 0) {
            int yearAt = word(from + 2).equals(",") ? from + 3 : from + 2;
            return withYear(month, day, yearAt, from + 2);
        }
        int yearAt = word(from + 1).equals(",") || word(from + 1).equals("of") ? from + 2 : from + 1;
        int year = yearNumber(yearAt);
        if (year > 0) {
            YearMonth whole = YearMonth.of(year, month);
            return Optional.of(new Found(yearAt + 1, ahead -> stated(whole.atDay(1), whole.atEndOfMonth())));
        }
        return isMonthAlone(from) ? Optional.of(new Found(from + 1, ahead -> month(month, ahead))) : Optional.empty();
    }

    /** "may" and "march" are months only after a preposition: "in May", "last March". */
    private boolean isMonthAlone(int from) {
        String before = word(from - 1);
        return Character.isUpperCase(sentence.word(from).form().charAt(0))
                && switch (before) {
                    case "in",
                            "last",
                            "since",
                            "until",
                            "next",
                            "this",
                            "of",
                            "during",
                            "from",
                            "to",
                            "by",
                            "late",
                            "early",
                            "mid" -> true;
                    default -> false;
                };
    }

    /** "7 January 2026", "the 7th of January". */
    private Optional<Found> dayFirst(int from) {
        int day = dayNumber(from);
        if (day < 1) {
            return Optional.empty();
        }
        int monthAt = word(from + 1).equals("of") ? from + 2 : from + 1;
        Month month = month(monthAt);
        if (month == null) {
            return Optional.empty();
        }
        int yearAt = word(monthAt + 1).equals(",") ? monthAt + 2 : monthAt + 1;
        return withYear(month, day, yearAt, monthAt + 1);
    }

    private Optional<Found> withYear(Month month, int day, int yearAt, int otherwise) {
        int year = yearNumber(yearAt);
        if (year > 0) {
            LocalDate date = day(year, month, day);
            return date == null ? Optional.empty() : Optional.of(new Found(yearAt + 1, ahead -> stated(date, date)));
        }
        return Optional.of(new Found(otherwise, ahead -> nearest(month, day, ahead)));
    }

    private When nearest(Month month, int day, boolean ahead) {
        if (published.isEmpty()) {
            return null;
        }
        LocalDate today = published.get();
        LocalDate date = day(today.getYear(), month, day);
        if (date == null) {
            return null;
        }
        if (ahead && date.isBefore(today)) {
            date = date.plusYears(1);
        } else if (!ahead && date.isAfter(today.plusDays(1))) {
            date = date.isAfter(today.plusMonths(6)) ? date.minusYears(1) : date;
        }
        return stated(date, date);
    }

    private When month(Month month, boolean ahead) {
        if (published.isEmpty()) {
            return null;
        }
        YearMonth now = YearMonth.from(published.get());
        YearMonth meant = now.withMonth(month.getValue());
        if (ahead && meant.isBefore(now)) {
            meant = meant.plusYears(1);
        } else if (!ahead && meant.isAfter(now)) {
            meant = meant.minusYears(1);
        }
        return stated(meant.atDay(1), meant.atEndOfMonth());
    }

    private static LocalDate day(int year, Month month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    // ---- ranges

    /** "between 3 and 7 May", "from May 3 to May 7", "3-7 May", "3 to 7 May". */
    private Optional<Found> range() {
        String before = word(at - 1);
        Optional<Found> first = date(at);
        int day = dayNumber(at);
        if (first.isPresent()) {
            int to = first.get().to();
            return isJoin(word(to), before)
                    ? date(to + 1).or(() -> sameMonth(to + 1)).flatMap(second -> span(first.get(), second))
                    : Optional.empty();
        }
        if (day > 0 && isJoin(word(at + 1), before)) {
            return dayFirst(at + 2).flatMap(second -> dayOf(second, day));
        }
        return Optional.empty();
    }

    /** "May 3-7": the day of the month named before. */
    private Optional<Found> sameMonth(int from) {
        int day = dayNumber(from);
        Month month = month(at);
        return month == null || day < 1
                ? Optional.empty()
                : withYear(month, day, word(from + 1).equals(",") ? from + 2 : from + 1, from + 1);
    }

    private static boolean isJoin(String word, String before) {
        return switch (word) {
            case "-", "–", "—" -> true;
            case "to", "until", "through", "till" -> true;
            case "and" -> before.equals("between");
            default -> false;
        };
    }

    private static Optional<Found> span(Found first, Found second) {
        return Optional.of(new Found(second.to(), ahead -> {
            When from = first.when(ahead);
            When to = second.when(ahead);
            return from == null || to == null || to.to().isBefore(from.from()) ? null : stated(from.from(), to.to());
        }));
    }

    private static Optional<Found> dayOf(Found last, int day) {
        return Optional.of(new Found(last.to(), ahead -> {
            When when = last.when(ahead);
            if (when == null || day > when.to().getDayOfMonth()) {
                return null;
            }
            return stated(when.to().withDayOfMonth(day), when.to());
        }));
    }

    // ---- relative to publication

    /** "Monday", "Monday, January 5", "Monday 5 January". */
    private Optional<Found> weekdayWithDate() {
        DayOfWeek weekday = DAYS.get(word(at));
        if (weekday == null || !Character.isUpperCase(sentence.word(at).form().charAt(0))) {
            return Optional.empty();
        }
        int next = word(at + 1).equals(",") ? at + 2 : at + 1;
        return date(next).or(() -> Optional.of(new Found(at + 1, ahead -> weekday(weekday, word(at - 1), ahead))));
    }

    private When weekday(DayOfWeek day, String before, boolean ahead) {
        if (published.isEmpty()) {
            return null;
        }
        LocalDate today = published.get();
        LocalDate meant =
                switch (before) {
                    case "next" -> today.with(TemporalAdjusters.next(day));
                    case "last" -> today.with(TemporalAdjusters.previous(day));
                    default ->
                        ahead
                                ? today.with(TemporalAdjusters.nextOrSame(day))
                                : today.with(TemporalAdjusters.previousOrSame(day));
                };
        if (ahead && before.isEmpty() && meant.equals(today)) {
            meant = today.plusWeeks(1);
        }
        return stated(meant, meant);
    }

    private Optional<Found> relative() {
        String first = word(at);
        switch (first) {
            case "yesterday" -> {
                return days(at + 1, -1, -1);
            }
            case "today", "tonight" -> {
                return days(at + 1, 0, 0);
            }
            case "tomorrow" -> {
                return days(at + 1, 1, 1);
            }
            case "overnight" -> {
                return days(at + 1, -1, 0);
            }
            case "last", "this", "next", "past" -> {
                return period(first);
            }
            default -> {
                return ago();
            }
        }
    }

    private Optional<Found> days(int to, int first, int last) {
        return Optional.of(new Found(to, ahead -> published
                .map(day -> stated(day.plusDays(first), day.plusDays(last)))
                .orElse(null)));
    }

    /** "last week", "this month", "next year", "last Tuesday". */
    private Optional<Found> period(String which) {
        if (DAYS.containsKey(word(at + 1))) {
            DayOfWeek day = DAYS.get(word(at + 1));
            return Optional.of(new Found(at + 2, ahead -> weekday(day, which, ahead)));
        }
        if (month(at + 1) != null) {
            Month month = month(at + 1);
            return Optional.of(new Found(at + 2, ahead -> month(month, which.equals("next"))));
        }
        int step = which.equals("next") ? 1 : which.equals("this") ? 0 : -1;
        return switch (word(at + 1)) {
            case "week" -> weeks(step);
            case "weekend" -> weekend(step);
            case "month" -> months(step);
            case "year" -> years(step);
            case "night" -> which.equals("last") ? days(at + 2, -1, -1) : Optional.empty();
            case "morning", "afternoon", "evening" -> which.equals("this") ? days(at + 2, 0, 0) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Found> weeks(int step) {
        return counted(day -> {
            LocalDate monday =
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
            return stated(monday, monday.plusDays(6));
        });
    }

    private Optional<Found> weekend(int step) {
        return counted(day -> {
            LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusDays(5)
                    .plusWeeks(step);
            return stated(saturday, saturday.plusDays(1));
        });
    }

    private Optional<Found> months(int step) {
        return counted(day -> {
            YearMonth month = YearMonth.from(day).plusMonths(step);
            return stated(month.atDay(1), month.atEndOfMonth());
        });
    }

    private Optional<Found> years(int step) {
        return counted(day -> wholeYear(day.getYear() + step));
    }

    private Optional<Found> counted(Function<LocalDate, When> days) {
        return Optional.of(new Found(at + 2, ahead -> published.map(days).orElse(null)));
    }

    /** "two days ago", "a week ago", "five years earlier" is not: that counts from elsewhere. */
    private Optional<Found> ago() {
        int count = number(at);
        if (count < 1 || !word(at + 2).equals("ago")) {
            return Optional.empty();
        }
        Function<LocalDate, When> days =
                switch (word(at + 1)) {
                    case "day", "days" -> day -> stated(day.minusDays(count), day.minusDays(count));
                    case "week", "weeks" ->
                        day -> stated(
                                day.minusWeeks(count).minusDays(3),
                                day.minusWeeks(count).plusDays(3));
                    case "month", "months" ->
                        day -> {
                            YearMonth month = YearMonth.from(day).minusMonths(count);
                            return stated(month.atDay(1), month.atEndOfMonth());
                        };
                    case "year", "years" -> day -> wholeYear(day.getYear() - count);
                    case "hour", "hours" -> day -> count > 24 ? null : stated(day.minusDays(1), day);
                    default -> null;
                };
        return days == null
                ? Optional.empty()
                : Optional.of(new Found(at + 3, ahead -> published.map(days).orElse(null)));
    }

    /** "in 2019": a number alone is no year. */
    private Optional<Found> year() {
        int year = yearNumber(at);
        boolean said =
                switch (word(at - 1)) {
                    case "in",
                            "since",
                            "during",
                            "until",
                            "of",
                            "from",
                            "early",
                            "late",
                            "mid",
                            "before",
                            "after",
                            "by",
                            "between" -> true;
                    default -> false;
                };
        return year > 0 && said ? Optional.of(new Found(at + 1, ahead -> wholeYear(year))) : Optional.empty();
    }

    private static When wholeYear(int year) {
        return stated(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    // ---- words

    private static When stated(LocalDate from, LocalDate to) {
        return new When(from, to, When.Basis.STATED);
    }

    private String word(int index) {
        return index < 0 || index >= sentence.words().size()
                ? ""
                : sentence.word(index).form().toLowerCase(Locale.ROOT);
    }

    private Month month(int index) {
        return MONTHS.get(word(index));
    }

    /** "7", "07", "7th"; 0 where it is no day of a month. */
    private int dayNumber(int index) {
        String form = word(index);
        int digits = 0;
        while (digits < form.length() && Character.isDigit(form.charAt(digits))) {
            digits++;
        }
        String rest = form.substring(digits);
        boolean ordinal =
                rest.isEmpty() || rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
        if (digits == 0 || digits > 2 || !ordinal) {
            return 0;
        }
        int day = Integer.parseInt(form.substring(0, digits));
        return day <= 31 ? day : 0;
    }

    private int yearNumber(int index) {
        String form = word(index);
        if (form.length() != 4 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int year = Integer.parseInt(form);
        return FIRST_YEAR <= year && year <= LAST_YEAR ? year : 0;
    }

    private int number(int index) {
        String form = word(index);
        Integer spelled = NUMBERS.get(form);
        if (spelled != null) {
            return spelled;
        }
        boolean digits = !form.isEmpty() && form.length() < 4 && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(form) : 0;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
            months.put(name.substring(0, 3) + ".", month);
        }
        months.put("sept", Month.SEPTEMBER);
        months.put("sept.", Month.SEPTEMBER);
        return months;
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return days;
    }
}
