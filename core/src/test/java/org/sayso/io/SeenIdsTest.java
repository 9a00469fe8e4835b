package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void eachIdIsNewOnce() {
        SeenIds ids = new SeenIds();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(ids.add("https://harbour.example/" + i));
        }
        for (int i = 0; i < 100_000; i++) {
            assertFalse(ids.add("https://harbour.example/" + i));
        }
    }
}
