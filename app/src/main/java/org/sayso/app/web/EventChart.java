package org.sayso.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sayso.store.Timeline;
import org.sayso.store.Timeline.Bar;

/**
 * A timeline as bars on both sides of a line: conflict above, cooperation below; what is material stands at the line and is filled, what
 * is verbal is beyond it and hollow.
 */
public record EventChart(Timeline timeline, EventQuestion question) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 160;

    private static final int MATERIAL_COOPERATION = 2;
    private static final int VERBAL_CONFLICT = 3;
    private static final int MATERIAL_CONFLICT = 4;
    private static final double GAP = 0.15;

    /** A rectangle, in units of the drawing. */
    public record Block(String kind, String x, String y, String width, String height) {}

    /**
     * A bar with what it leads to.
     *
     * @param x where its column begins
     * @param width of the column
     * @param label "2026-01-06: 3 events, of which 2 material conflict, 1 verbal cooperation"
     */
    public record Column(Bar bar, String x, String width, String label, String link, List<Block> blocks) {

        /** "2026-01-05" or "2026-01-05 to 2026-01-11". */
        public String days() {
            return EventChart.days(bar);
        }
    }

    public List<Column> columns() {
        double wide = (double) WIDTH / timeline.bars().size();
        List<Column> columns = new ArrayList<>();
        for (Bar bar : timeline.bars()) {
            double x = columns.size() * wide;
            String link = question.during(bar.from(), bar.to()).at("/events");
            columns.add(new Column(
                    bar, number(x), number(wide), label(bar), link, blocks(bar, x + wide * GAP / 2, wide * (1 - GAP))));
        }
        return columns;
    }

    /** Height of the line between conflict and cooperation. */
    public String line() {
        return number(lineAt());
    }

    private double lineAt() {
        return conflict() * scale();
    }

    private double scale() {
        return HEIGHT / (double) (conflict() + cooperation());
    }

    private long conflict() {
        return timeline.bars().stream()
                .mapToLong(b -> b.of(VERBAL_CONFLICT) + b.of(MATERIAL_CONFLICT))
                .max()
                .orElse(0);
    }

    private long cooperation() {
        return timeline.bars().stream()
                .mapToLong(b -> b.of(1) + b.of(MATERIAL_COOPERATION))
                .max()
                .orElse(0);
    }

    private List<Block> blocks(Bar bar, double x, double width) {
        double material = bar.of(MATERIAL_CONFLICT) * scale();
        double verbal = bar.of(VERBAL_CONFLICT) * scale();
        double given = bar.of(MATERIAL_COOPERATION) * scale();
        double said = bar.of(1) * scale();
        List<Block> blocks = new ArrayList<>();
        add(blocks, "conflict material", x, lineAt() - material, width, material);
        add(blocks, "conflict verbal", x, lineAt() - material - verbal, width, verbal);
        add(blocks, "cooperation material", x, lineAt(), width, given);
        add(blocks, "cooperation verbal", x, lineAt() + given, width, said);
        return blocks;
    }

    private static void add(List<Block> blocks, String kind, double x, double y, double width, double height) {
        if (height > 0) {
            blocks.add(new Block(kind, number(x), number(y), number(width), number(height)));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String label(Bar bar) {
        List<String> kinds = new ArrayList<>();
        for (int quad = MATERIAL_CONFLICT; quad >= 1; quad--) {
            if (bar.of(quad) > 0) {
                kinds.add(bar.of(quad) + " " + EventRow.quad(quad));
            }
        }
        String all = days(bar) + ": " + EventRow.number(bar.all(), "event");
        return kinds.isEmpty() ? all : all + ", of which " + String.join(", ", kinds);
    }

    private static String days(Bar bar) {
        return bar.from().equals(bar.to()) ? bar.from().toString() : bar.from() + " to " + bar.to();
    }

    public LocalDate first() {
        return timeline.bars().get(0).from();
    }

    public LocalDate last() {
        return timeline.bars().get(timeline.bars().size() - 1).to();
    }

    /** "day". */
    public String unit() {
        return timeline.unit().name().toLowerCase(Locale.ROOT);
    }

    /** "most in a day: 12 events (2026-01-07)". */
    public String most() {
        Bar most = timeline.bars().stream().max(Comparator.comparing(Bar::all)).orElseThrow();
        return "most in a " + unit() + ": " + EventRow.number(most.all(), "event") + " (" + days(most) + ")";
    }

    /** What is not drawn: "2 events before, 1 event with no day"; empty where all is. */
    public String rest() {
        List<String> rest = new ArrayList<>();
        addRest(rest, timeline.earlier(), " before");
        addRest(rest, timeline.later(), " after");
        addRest(rest, timeline.undated(), " with no day");
        return String.join(", ", rest);
    }

    private static void addRest(List<String> rest, long number, String which) {
        if (number > 0) {
            rest.add(EventRow.number(number, "event") + which);
        }
    }
}
