package org.sayso.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.link.Telling.Side;

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
        boolean sameDoers = doers.compareTo(Likeness.KIND) >= 0;
        boolean sameDoneTo = doneTo.compareTo(Likeness.KIND) >= 0;
        return sameDoers && sameDoneTo || (sameDoers || sameDoneTo) && sameWord(one, other);
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
                .filter(a -> other.where()
                        .filter(b -> Places.of(a, b) == Places.APART)
                        .isPresent())
                .isPresent();
        return modes || days || places;
    }

    private static Optional<When> stated(Claim claim) {
        return claim.when().filter(w -> w.basis() == When.Basis.STATED);
    }

    /** Same if one of the one claim's and one of the other's are; other if all are somebody else; open where one tells none. */
    private static Likeness side(Claim one, Claim other, Set<Role> roles) {
        return Likeness.of(in(one, roles), in(other, roles));
    }

    private static List<Side> in(Claim claim, Set<Role> roles) {
        return claim.participants().stream()
                .filter(p -> roles.contains(p.role()))
                .map(Telling::side)
                .toList();
    }

    private static boolean sameWord(Claim one, Claim other) {
        return stem(one).equals(stem(other));
    }

    private static String stem(Claim claim) {
        return Marks.stem(claim.trigger().of(claim.document().text()).toLowerCase(Locale.ROOT));
    }
}
