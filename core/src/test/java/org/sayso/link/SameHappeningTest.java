package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.extract.Coder;
import org.sayso.text.Document;

/** Claims of real texts, since what speaks for and against one happening is what the coder reads there. */
class SameHappeningTest {

    private static Coder coder;

    @BeforeAll
    static void open() {
        coder = Coder.open();
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @Test
    void headlineAndLeadTellOneHappening() {
        List<Claim> claims = claims("""
                Kenya expels three Rwandan diplomats

                Kenya expelled three Rwandan diplomats on Monday, the foreign ministry in Nairobi said.
                """);
        assertEquals(2, claims.size());
        assertFalse(claims.get(0).isToldAgain());
        assertEquals(claims.get(0).id(), claims.get(1).happening());
    }

    @Test
    void anotherTargetIsAnotherHappening() {
        List<Claim> claims = claims("Kenya expelled three Rwandan diplomats. Kenya expelled two Ugandan diplomats.");
        assertTrue(claims.stream().noneMatch(Claim::isToldAgain));
    }

    @Test
    void anotherDayIsAnotherHappening() {
        List<Claim> claims =
                claims("Rebels attacked the port of Mocha on Monday. Rebels attacked the port of Mocha on Wednesday.");
        assertTrue(claims.stream().noneMatch(Claim::isToldAgain));
    }

    @Test
    void aPlanIsNotItsDeed() {
        List<Claim> claims =
                claims("Kenya will expel three Rwandan diplomats. Kenya expelled three Rwandan diplomats.");
        assertEquals(2, claims.size());
        assertTrue(claims.stream().noneMatch(Claim::isToldAgain));
    }

    @Test
    void anotherTypeIsAnotherHappening() {
        List<Claim> claims = claims("Kenya accused Rwanda of arming rebels. Kenya threatened Rwanda with sanctions.");
        assertTrue(claims.stream().noneMatch(Claim::isToldAgain));
    }

    private static List<Claim> claims(String text) {
        return coder.code(Document.of("test", text).publishedAt(java.time.Instant.parse("2026-01-08T00:00:00Z")));
    }
}
