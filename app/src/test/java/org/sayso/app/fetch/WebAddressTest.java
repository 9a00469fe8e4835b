package org.sayso.app.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiterString = " => ",
            value = {
                "http://example.org => http://example.org/",
                "HTTP://Example.ORG/News#top => http://example.org/News",
                "https://example.org:8443/a?b=c&d[]=e => https://example.org:8443/a?b=c&d%5B%5D=e",
                "https://example.org/a b/é?q=100% => https://example.org/a%20b/%C3%A9?q=100%25",
                "https://example.org/%C3%A9|x => https://example.org/%C3%A9%7Cx",
                "https://münchen.example/ => https://xn--mnchen-3ya.example/",
                "https://example.org./a => https://example.org/a",
                "https://example.org?a => https://example.org/?a",
                "http://93.184.216.34/ => http://93.184.216.34/",
                "http://[2606:4700::1111]:80/ => http://[2606:4700::1111]:80/",
                "http://example.org\\@evil.example/ => http://example.org/@evil.example/"
            })
    void isReadAsPeopleWriteIt(String written, String read) {
        assertEquals(read, written(written));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiterString = " => ",
            value = {
                "file:///etc/passwd => only http and https are fetched, not file:",
                "javascript:alert(1) => only http and https are fetched, not javascript:",
                "ftp://example.org/ => only http and https are fetched, not ftp:",
                "data:text/html,x => only http and https are fetched, not data:",
                "example.org/feed => \"example.org/feed\" is no address of the web",
                "http:/example.org => \"http:/example.org\" is no address of the web",
                "http://user@example.org/ => addresses with a user's name are not fetched",
                "http://example.org:80@127.0.0.1/ => addresses with a user's name are not fetched",
                "http:// => \"\" is no host",
                "http://:80/ => \":80\" is no host",
                "http://example.org:99999/ => there is no port 99999",
                "http://example.org:8a/ => \"example.org:8a\" is no host",
                "http://2130706433/ => \"2130706433\" is no plain spelling of an address",
                "http://0x7f000001/ => \"0x7f000001\" is no plain spelling of an address",
                "http://0x7f.1/ => \"0x7f.1\" is no plain spelling of an address",
                "http://127.0.0.0x1/ => \"127.0.0.0x1\" is no plain spelling of an address",
                "http://0177.0.0.1/ => \"0177.0.0.1\" is no plain spelling of an address",
                "http://127.1/ => \"127.1\" is no plain spelling of an address",
                "http://127.0.0.256/ => \"127.0.0.256\" is no plain spelling of an address",
                "http://１２７.1/ => \"１２７.1\" is no plain spelling of an address",
                "http://[fe80::1%25eth0]/ => \"[fe80::1%25eth0]\" is no host",
                "http://[fe80::1%eth0]/ => \"[fe80::1%eth0]\" is no host",
                "http://[::1/ => \"[::1\" is no host",
                "http://exa mple.org/ => \"http://exa mple.org/\" is no address: Illegal character in authority"
            })
    void isRefusedWithAReason(String written, String why) {
        assertEquals(
                why,
                assertThrows(IllegalArgumentException.class, () -> WebAddress.parse(written))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "b.html, http://example.org/news/b.html",
        "../c, http://example.org/c",
        "/d?x=1#y, http://example.org/d?x=1",
        "//other.example/e, http://other.example/e",
        "?page=2, http://example.org/news/a?page=2",
        "#top, http://example.org/news/a",
        "HTTPS://other.example, https://other.example/",
        "ü.html, http://example.org/news/%C3%BC.html"
    })
    void aReferenceIsReadFromItsPage(String reference, String read) throws FetchException {
        assertEquals(
                read,
                WebAddress.resolve(URI.create("http://example.org/news/a"), reference)
                        .toString());
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThrows(IllegalArgumentException.class, () -> WebAddress.parse("http://example.org/" + "a".repeat(5000)));
    }

    private static String written(String text) {
        return WebAddress.parse(text).toString();
    }
}
