package org.sayso.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.text.Span;

/** Marks in a text, written as brackets: a sign stands where its mark begins. */
class MarkedTextTest {

    @Test
    void whatLiesWithinLiesWithin() {
        assertEquals("(K■ a(v□ b)c)", shown("abc", said("K", "■", 0, 3), said("v", "□", 1, 2)));
    }

    @Test
    void whatOverlapsIsCutAndGoesOnWithoutItsSign() {
        assertEquals("(K■ ab(v□ c))(vd)", shown("abcd", said("K", "■", 0, 3), said("v", "□", 2, 4)));
    }

    @Test
    void aWordLiesWithinWhatIsSaidHoweverLongItIs() {
        assertEquals("(ta)(K■ (tb))", shown("ab", mark(Layer.PART, "t", "", 0, 2), said("K", "■", 1, 2)));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals("a(K■ 😀)b", shown("a😀b", said("K", "■", 2, 3), said("v", "□", 1, 1)));
    }

    @Test
    void aMarkBehindTheTextEndsWithIt() {
        assertEquals("a(K■ b)", shown("ab", said("K", "■", 1, 9), said("v", "□", 5, 9)));
    }

    private static Mark said(String name, String sign, int start, int end) {
        return mark(Layer.SAID, name, sign, start, end);
    }

    private static Mark mark(Layer layer, String name, String sign, int start, int end) {
        return new Mark(new Span(start, end), layer, List.of(name), Optional.of(sign.strip()), name, 0);
    }

    private static String shown(String text, Mark... marks) {
        return shown(new MarkedText(text, List.of(marks)).pieces(new Span(0, text.length())));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream().map(MarkedTextTest::shown).collect(Collectors.joining());
    }

    private static String shown(Piece piece) {
        if (piece instanceof Piece.Stretch stretch) {
            String sign = stretch.sign().isEmpty() ? "" : stretch.sign() + " ";
            return "(" + stretch.classes() + sign + shown(stretch.inner()) + ")";
        }
        return ((Piece.Words) piece).text();
    }
}
