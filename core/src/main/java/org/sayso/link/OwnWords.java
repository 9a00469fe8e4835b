package org.sayso.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * A document's words without captions and without what stands between quotation marks: two reporters who quote one speech at length
 * have not copied each other. Where hardly anything else is left, as in the text of a speech, the quoted words count too.
 */
final class OwnWords {

    /** Between marks on one line: “…”, "…", «…», ‘…’ after a comma or stop within, and as old archives have them, ``…''. */
    private static final Pattern QUOTED = Pattern.compile("“[^“”\\n]*(?:”|(?=\\n|$))|\"[^\"\\n]*\"|«[^«»\\n]*»"
            + "|(?<!\\w)‘[^‘\\n]{12,}?[,.?!]’(?!\\w)|``[^`\\n]*?''");

    /** In units of text; shorter ones are names of things or single words and stay. */
    private static final int SHORTEST_QUOTED = 25;

    private static final int PART_LEFT = 3;

    private OwnWords() {}

    /** The stretches of it, each whole; no run of words goes over their ends. */
    static List<String> of(Document document) {
        List<String> stretches = new ArrayList<>();
        int from = 0;
        for (Span caption : document.captions()) {
            stretches.add(document.text().substring(from, Math.max(from, caption.start())));
            from = Math.max(from, caption.end());
        }
        stretches.add(document.text().substring(from));
        List<String> own = stretches.stream().flatMap(s -> unquoted(s).stream()).toList();
        return length(own) * PART_LEFT < length(stretches) ? stretches : own;
    }

    private static List<String> unquoted(String text) {
        List<String> stretches = new ArrayList<>();
        int from = 0;
        for (Matcher quoted = QUOTED.matcher(text); quoted.find(); ) {
            if (quoted.end() - quoted.start() >= SHORTEST_QUOTED) {
                stretches.add(text.substring(from, quoted.start()));
                from = quoted.end();
            }
        }
        stretches.add(text.substring(from));
        return stretches;
    }

    private static int length(List<String> stretches) {
        return stretches.stream().mapToInt(String::length).sum();
    }
}
