package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.link.StoryScore.Placing;
import org.sayso.text.Document;

class StoriesTest {

    private static final Path NEWS = Path.of("../../shared/data/clustering/ecbplus-dev.jsonl");

    /** Two quakes of one strength in one country, a strike, and a report of nothing like it. */
    private static final List<Digest> NEWS_OF_A_WEEK = List.of(
            report(
                    "quake-1",
                    "Quake of 6.1 shakes Takengon",
                    "A quake of magnitude 6.1 shook Takengon in Aceh, and 35 people died, Governor Zaini Hasan said."),
            report(
                    "quake-2",
                    "Thirty-five dead in Takengon",
                    "Rescuers in Takengon searched for survivors after the quake of 6.1 in Aceh. Zaini Hasan asked for tents."),
            report(
                    "quake-3",
                    "Aceh mourns its dead",
                    "Zaini Hasan came to Takengon, where the quake killed 35 people and broke 1,200 houses."),
            report(
                    "other-1",
                    "Quake of 6.1 shakes Manokwari",
                    "A quake of magnitude 6.1 shook Manokwari in Papua, and one girl died, Mayor Dominggus Mandacan said."),
            report(
                    "other-2",
                    "Girl dies as quake shakes Manokwari",
                    "A hotel in Manokwari fell in the quake. Dominggus Mandacan counted 88 hurt in Papua."),
            report(
                    "strike-1",
                    "Dockers of Lisbon walk out",
                    "Dockers in Lisbon walked out over pay, and 14 ships lay off Belém, their union Sindporto said."),
            report(
                    "strike-2",
                    "Ships wait off Belém",
                    "Sindporto kept the docks of Lisbon shut. The 14 ships off Belém carry fruit."),
            report("show", "Circus comes to Graz", "The circus Pallavi opened in Graz with elephants of cloth."));

    @Test
    void lookAlikesStayApart() {
        assertEquals(
                List.of(
                        List.of("other-1", "other-2"),
                        List.of("quake-1", "quake-2", "quake-3"),
                        List.of("show"),
                        List.of("strike-1", "strike-2")),
                documents(Stories.of(NEWS_OF_A_WEEK)));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Story> stories = Stories.of(NEWS_OF_A_WEEK);
        List<Digest> shuffled = new ArrayList<>(NEWS_OF_A_WEEK);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(stories, Stories.of(shuffled));
        }
    }

    @Test
    void aDocumentElsewhereChangesNothing() {
        List<Digest> more = new ArrayList<>(NEWS_OF_A_WEEK);
        more.add(report("fire", "Mill burns in Bergen", "A mill burned down in Bergen. Nobody was in it."));
        List<Story> stories = new ArrayList<>(Stories.of(more));
        assertTrue(stories.remove(new Story("story-fire", List.of("fire"))));
        assertEquals(Stories.of(NEWS_OF_A_WEEK), stories);
    }

    /** And the earliest, of one day the first by id, speaks for them all. */
    @Test
    void copiesAreInOneStoryWhateverTheyTell() {
        List<Story> stories = Stories.of(NEWS_OF_A_WEEK, List.of(new Copy("strike-1", "show", 1)));
        assertTrue(documents(stories).contains(List.of("show", "strike-1")), stories.toString());
    }

    @Test
    void theSameWordsMonthsLaterAreAnotherStory() {
        List<Digest> digests = List.of(dated("march", 0), dated("also-march", 2), dated("may", 70));
        assertEquals(List.of(List.of("march", "also-march"), List.of("may")), documents(Stories.of(digests)));
    }

    @Test
    void noStoryIsGluedTogetherOverMonths() {
        List<Digest> daily =
                IntStream.range(0, 90).mapToObj(day -> dated("day-" + day, day)).toList();
        List<Story> stories = Stories.of(daily);
        assertTrue(stories.size() >= 90 / 22, stories.size() + " stories");
        stories.forEach(s -> assertTrue(s.documents().size() <= 22, s.toString()));
    }

    @Test
    void noDocumentsNoStories() {
        assertEquals(List.of(), Stories.of(List.of()));
    }

    /** Each half of the topics, without the model and so without the actors of claims. */
    @Test
    void bothHalvesOfTheNewsReachTheirScore() throws IOException {
        assumeTrue(Files.exists(NEWS), NEWS + " is not there, so its stories are not scored");
        for (Set<Integer> half : List.of(Set.of(1, 5, 9), Set.of(3, 7, 11))) {
            List<Digest> digests = new ArrayList<>();
            Map<String, String> marked = new HashMap<>();
            ObjectMapper mapper = new ObjectMapper();
            for (String line : Files.readAllLines(NEWS)) {
                JsonNode fields = mapper.readTree(line);
                if (half.contains(fields.get("topic").asInt() % 12)) {
                    String id = fields.get("id").asText();
                    digests.add(
                            LinkTexts.digest(Document.of(id, fields.get("text").asText())));
                    marked.put(id, fields.get("story").asText());
                }
            }
            StoryScore score = StoryScore.of(Stories.of(digests).stream()
                    .flatMap(s -> s.documents().stream().map(d -> new Placing(s.id(), marked.get(d))))
                    .toList());
            assertTrue(score.f() >= 0.9, score.toString());
        }
    }

    private static List<List<String>> documents(List<Story> stories) {
        return stories.stream().map(Story::documents).toList();
    }

    private static Digest report(String id, String title, String text) {
        return LinkTexts.digest(LinkTexts.dated(id, title, text, 0));
    }

    private static Digest dated(String id, int day) {
        return LinkTexts.digest(LinkTexts.dated(
                id,
                "Trial of Zoran Vidal goes on in Split",
                "Witness number " + day + " spoke in the trial of Zoran Vidal in Split.",
                day));
    }
}
