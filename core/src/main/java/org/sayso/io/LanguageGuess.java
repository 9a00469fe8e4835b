package org.sayso.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells texts in other languages, by OpenNLP's model of 183. A headline is too short to tell, and a list of Arabic names
 * is no Arabic: in doubt a text is English.
 */
final class LanguageGuess {

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH = "eng";

    /** Letters. */
    private static final int SHORTEST = 40;

    /** Characters from the beginning, and as many from the middle. */
    private static final int SAMPLE = 1000;

    /** Probability among 183, and how many times English's it must be. Among 15,000 English sentences none is lost so. */
    private static final double SURE = 0.03;

    private static final double TIMES_ENGLISH = 3;

    /** By codes of ISO 639-3 those of ISO 639-1, as far as there are. */
    private static final Map<String, String> SHORT_CODES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> new Locale(code).getISO3Language(), code -> code, (a, b) -> a));

    /** Single languages that the model has for a group that has a name. */
    private static final Map<String, String> GROUPS =
            Map.of("cmn", "zh", "pes", "fa", "plt", "mg", "ekk", "et", "lvs", "lv");

    private LanguageDetectorME detector;

    /** The language, in English. */
    Optional<String> otherThanEnglish(String text) {
        String sample = sample(text);
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long latin = sample.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        boolean otherScript = letters > 0 && latin * 2 < letters;
        return letters < SHORTEST && !otherScript ? Optional.empty() : told(sample, otherScript);
    }

    private Optional<String> told(String sample, boolean otherScript) {
        Language[] likely = detector().predictLanguages(sample);
        Language best = Arrays.stream(likely)
                .filter(l -> !otherScript || !l.getLang().equals(ENGLISH))
                .findFirst()
                .orElseThrow();
        double english = Arrays.stream(likely)
                .filter(l -> l.getLang().equals(ENGLISH))
                .mapToDouble(Language::getConfidence)
                .sum();
        boolean sure = best.getConfidence() >= SURE && best.getConfidence() >= TIMES_ENGLISH * english;
        return otherScript || sure ? Optional.of(name(best.getLang())) : Optional.empty();
    }

    private static String sample(String text) {
        int middle = text.length() / 2;
        return text.length() <= 2 * SAMPLE
                ? text
                : text.substring(0, SAMPLE) + " " + text.substring(middle, middle + SAMPLE);
    }

    private static String name(String code) {
        String shorter = GROUPS.getOrDefault(code, SHORT_CODES.getOrDefault(code, code));
        return Locale.forLanguageTag(shorter).getDisplayLanguage(Locale.ENGLISH);
    }

    private LanguageDetectorME detector() {
        if (detector == null) {
            detector = new LanguageDetectorME(Model.LOADED);
        }
        return detector;
    }

    /** Takes half a second and 40 MB, once. */
    private static final class Model {

        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new IllegalStateException("the model of languages does not load", e);
            }
        }
    }
}
