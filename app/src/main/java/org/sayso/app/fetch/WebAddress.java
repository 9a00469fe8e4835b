package org.sayso.app.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the web as people and feeds write them. {@code " HTTP://Example.org/é#top"} becomes {@code http://example.org/%C3%A9};
 * {@code file:///etc/passwd}, {@code http://admin@example.org/} and {@code http://0x7f.1/} are refused.
 */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#\\\\]*)([^#]*)(#.*)?");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);
    private static final String KEPT = "-._~:/?@!$&'()*+,;=%";
    private static final int LONGEST = 4096;
    private static final int LARGEST_PORT = 65_535;

    private WebAddress() {}

    /** @throws IllegalArgumentException for what is no address of the web that may be fetched; its message says why */
    public static URI parse(String text) {
        try {
            return read(text);
        } catch (FetchException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The same of what a page or feed at {@code base} means by {@code text}: "../a.html", "//cdn.example.org/x". */
    public static URI parse(URI base, String text) {
        try {
            return resolve(base, text);
        } catch (FetchException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static URI read(String text) throws FetchException {
        String plain = text.strip();
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches() || plain.length() > LONGEST) {
            throw notOfTheWeb(plain);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw notOfTheWeb(plain);
        }
        String path = escape(parts.group(3));
        return uri(scheme + "://" + authority(parts.group(2)) + (path.startsWith("/") ? path : "/" + path), plain);
    }

    static URI resolve(URI base, String text) throws FetchException {
        String plain = text.strip();
        if (SCHEME.matcher(plain).matches()) {
            return read(plain);
        }
        if (plain.startsWith("//")) {
            return read(base.getScheme() + ":" + plain);
        }
        String reference = escape(plain.contains("#") ? plain.substring(0, plain.indexOf('#')) : plain);
        if (reference.isEmpty() || reference.startsWith("?")) {
            reference = base.getRawPath()
                    + (reference.isEmpty() && base.getRawQuery() != null ? "?" + base.getRawQuery() : reference);
        }
        try {
            return read(base.resolve(reference).toString());
        } catch (IllegalArgumentException e) {
            throw FetchException.lasting("\"" + shortened(plain) + "\" is no address");
        }
    }

    private static FetchException notOfTheWeb(String text) {
        Matcher scheme = SCHEME.matcher(text);
        boolean other = scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        return FetchException.lasting(
                other
                        ? "only http and https are fetched, not " + scheme.group(1) + ":"
                        : "\"" + shortened(text) + "\" is no address of the web");
    }

    private static URI uri(String text, String given) throws FetchException {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw FetchException.lasting("\"" + shortened(given) + "\" is no address: " + e.getReason());
        }
        throw FetchException.lasting("\"" + shortened(given) + "\" has no host that can be read");
    }

    private static String authority(String text) throws FetchException {
        if (text.contains("@")) {
            throw FetchException.lasting("addresses with a user's name are not fetched");
        }
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            throw FetchException.lasting("\"" + shortened(text) + "\" is no host");
        }
        return host(parts.group(1)) + port(parts.group(2));
    }

    private static String port(String digits) throws FetchException {
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        if (Integer.parseInt(digits) > LARGEST_PORT) {
            throw FetchException.lasting("there is no port " + digits);
        }
        return ":" + digits;
    }

    /** Names and plain addresses; other spellings of numbers, which programs read in different ways, are refused. */
    private static String host(String text) throws FetchException {
        if (text.startsWith("[")) {
            return text.toLowerCase(Locale.ROOT);
        }
        String ascii = ascii(text);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        boolean numeric =
                NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
        if (numeric && !DOTTED.matcher(name).matches()) {
            throw FetchException.lasting("\"" + shortened(text) + "\" is no plain spelling of an address");
        }
        return name;
    }

    private static String ascii(String host) throws FetchException {
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw FetchException.lasting("\"" + shortened(host) + "\" is no host");
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || KEPT.indexOf(letter) >= 0);
            escaped.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return stray(escaped.toString());
    }

    /** A "%" that begins no escape is one itself: "100%" becomes "100%25". */
    private static String stray(String text) {
        return text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
