package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.extract.Coder;
import org.sayso.text.Document;

class TellingTest {

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
    void whoSpeaksWithoutANameIsNoNamedSpeaker() {
        assertEquals(
                List.of(),
                telling("Rebels attacked the port of Mocha, residents said.").namedSpeakers());
        assertEquals(
                List.of("Volodymyr Zelensky"),
                telling("Russia attacked Kharkiv, President Volodymyr Zelensky said.")
                        .namedSpeakers());
    }

    @Test
    void aDenialIsTold() {
        assertTrue(telling("Israel denied that it had bombed Rafah.").denies());
    }

    @Test
    void numbersAreThoseOfTheSentence() {
        Telling telling = telling("A Russian strike on Kharkiv killed at least 12 people and injured 30.");
        assertEquals("[at least 12 killed, 30 injured]", telling.tolls().toString());
    }

    @Test
    void whatIsWrittenAsJsonIsReadBackTheSame() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper()
                .registerModules(new Jdk8Module(), new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Telling telling = telling("Russia bombed Kharkiv on Tuesday, killing two people, the mayor said.");
        assertEquals(telling, mapper.readValue(mapper.writeValueAsString(telling), Telling.class));
    }

    private static Telling telling(String text) {
        Document document = Document.of("test", text).publishedAt(Instant.parse("2026-01-08T00:00:00Z"));
        return Telling.of(coder.code(document).get(0));
    }
}
