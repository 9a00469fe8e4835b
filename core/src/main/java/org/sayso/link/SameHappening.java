package org.sayso.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Actor;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;

/**
 * Links the claims of one document that tell the same happening: headline and lead, caption and background. "Israel struck Rafah" and
 * "the strike on the city killed two" are one.
 *
 * <p>Two claims are one happening if they are of one type and one reality (done, or in the same way not done), nothing in their sides,
 * days or places speaks against it, and enough speaks for it: both sides, or one side and the word that tells it.
 */
public final class SameHappening {

    private static final Set<Role> DOERS = EnumSet.of(Role.SOURCE, Role.PARTY);
    private static final Set<Role> DONE_TO = EnumSet.of(Role.TARGET, Role.PARTY);

    /** Letters that make words of one family: "attack" and "attackers", "signed" and "signing". */
    private static final int STEM = 5;

    private enum Likeness {
        SAME,
        OPEN,
        OTHER
    }

    private SameHappening() {}

    /**
     * @param claims of one document, in the order of the text
     * @return the same claims, each with the id of the first that tells its happening
     */
    public static List<Claim> link(List<Claim> claims) {
        List<Claim> linked = new ArrayList<>();
        for (Claim claim : claims) {
            String happening = linked.stream()
                    .filter(earlier -> areOne(earlier, claim))
                    .map(Claim::happening)
                    .findFirst()
                    .orElse(claim.id());
            linked.add(claim.of(happening));
        }
        return linked;
    }

    static boolean areOne(Claim one, Claim other) {
        if (!one.event().type().equals(other.event().type())
                || one.sentence().equals(other.sentence())
                || !sameReality(one, other)
                || speaksAgainst(one, other)) {
            return false;
        }
        Likeness doers = side(one, other, DOERS);
        Likeness doneTo = side(one, other, DONE_TO);
        if (doers == Likeness.OTHER || doneTo == Likeness.OTHER) {
            return false;
        }
        boolean both = doers == Likeness.SAME && doneTo == Likeness.SAME;
        boolean either = doers == Likeness.SAME || doneTo == Likeness.SAME;
        return both || either && sameWord(one, other);
    }

    private static boolean sameReality(Claim one, Claim other) {
        return one.factuality().polarity() == other.factuality().polarity()
                && reality(one.factuality().status())
                        == reality(other.factuality().status());
    }

    private static Status reality(Status status) {
        return switch (status) {
            case ONGOING -> Status.HAPPENED;
            case PROMISED -> Status.PLANNED;
            default -> status;
        };
    }

    /** Another mode, another stated day or another place. */
    private static boolean speaksAgainst(Claim one, Claim other) {
        boolean modes = one.event()
                .mode()
                .filter(m -> other.event().mode().filter(n -> !n.equals(m)).isPresent())
                .isPresent();
        boolean days = stated(one)
                .filter(a -> stated(other)
                        .filter(b -> a.to().isBefore(b.from()) || b.to().isBefore(a.from()))
                        .isPresent())
                .isPresent();
        boolean places = one.where()
                .filter(a -> other.where().filter(b -> areApart(a, b)).isPresent())
                .isPresent();
        return modes || days || places;
    }

    private static Optional<When> stated(Claim claim) {
        return claim.when().filter(w -> w.basis() == When.Basis.STATED);
    }

    /** A town and its own country are not apart. */
    private static boolean areApart(Where one, Where other) {
        boolean sameCountry = one.country().isPresent() && one.country().equals(other.country());
        boolean oneIsWhole = one.admin1().isEmpty() || other.admin1().isEmpty();
        return !one.name().equals(other.name()) && !(sameCountry && oneIsWhole);
    }

    /** Same if one of the one claim's and one of the other's are; other if all are somebody else; open where one tells none. */
    private static Likeness side(Claim one, Claim other, Set<Role> roles) {
        List<Participant> here = in(one, roles);
        List<Participant> there = in(other, roles);
        if (here.isEmpty() || there.isEmpty()) {
            return Likeness.OPEN;
        }
        Likeness best = Likeness.OTHER;
        for (Participant a : here) {
            for (Participant b : there) {
                Likeness likeness = likeness(a, b);
                best = likeness.compareTo(best) < 0 ? likeness : best;
            }
        }
        return best;
    }

    private static List<Participant> in(Claim claim, Set<Role> roles) {
        return claim.participants().stream()
                .filter(p -> roles.contains(p.role()))
                .toList();
    }

    private static Likeness likeness(Participant one, Participant other) {
        Actor a = one.actor();
        Actor b = other.actor();
        boolean countries = a.country().isPresent() && b.country().isPresent();
        if (countries && !a.country().equals(b.country())) {
            return Likeness.OTHER;
        }
        if (lastWord(one.text()).equals(lastWord(other.text()))
                || bothNamed(a, b) && a.name().equals(b.name())) {
            return Likeness.SAME;
        }
        if (countries) {
            return a.sector().equals(b.sector()) ? Likeness.SAME : Likeness.OPEN;
        }
        if (a.code().isPresent() && b.code().isPresent()) {
            return a.code().equals(b.code()) ? Likeness.SAME : Likeness.OTHER;
        }
        return bothNamed(a, b) ? Likeness.OTHER : Likeness.OPEN;
    }

    private static boolean bothNamed(Actor one, Actor other) {
        return one.kind() == Actor.Kind.NAMED
                && other.kind() == Actor.Kind.NAMED
                && one.name().isPresent()
                && other.name().isPresent();
    }

    private static String lastWord(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).strip();
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    private static boolean sameWord(Claim one, Claim other) {
        return stem(one).equals(stem(other));
    }

    private static String stem(Claim claim) {
        String word = claim.trigger().of(claim.document().text()).toLowerCase(Locale.ROOT);
        return word.substring(0, Math.min(STEM, word.length()));
    }
}
