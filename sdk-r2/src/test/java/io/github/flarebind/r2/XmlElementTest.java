package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML from a server that may be hostile. */
class XmlElementTest {
    private static XmlElement read(String xml) throws IOException {
        return XmlElement.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R><A>1</A><B/><A>x &amp; &lt;y&gt; &quot;ü&#252;&#xFC;</A></R>",
                "<R xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><A>1</A><B/><A>x &amp; &lt;y&gt; \"üüü</A></R>",
                "<s:R xmlns:s=\"urn:s\"><s:A>1</s:A><s:B/><s:A><![CDATA[x & <y> \"üüü]]></s:A></s:R>",
                "\n \t<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c --><R a=\"b\"><?p i?><A>1</A><B></B>"
                        + "<A>x &amp; <!-- c -->&lt;y> \"üüü</A>\n</R>\n"
            })
    void elementsAreReadByLocalName(String xml) throws IOException {
        XmlElement root = read(xml);

        assertThat(root.name()).isEqualTo("R");
        assertThat(root.number("A")).isEqualTo(1);
        assertThat(root.optional("B")).contains("");
        assertThat(root.optional("C")).isEmpty();
        assertThat(root.all("A")).hasSize(2);
        assertThat(root.all("A").get(1).text()).hasToString("x & <y> \"üüü");
    }

    @Test
    void whatIsMissingOrOfAnotherShapeIsNamed() throws IOException {
        XmlElement root = read("<R><A>x</A></R>");

        assertThatThrownBy(() -> root.value("B")).hasMessageContaining("B of R");
        assertThatThrownBy(() -> root.number("A"))
                .hasMessageContaining("A of R")
                .hasMessageContaining("a number");
        assertThatThrownBy(() -> root.moment("A")).hasMessageContaining("ISO 8601");
    }

    @Test
    void noFileIsReadForAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");

        assertThatThrownBy(() -> read("<!DOCTYPE R [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><R><A>&x;</A></R>"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("s3cret")
                .hasMessageContaining("document type");
    }

    @Test
    void noDocumentTypeIsFetched() {
        assertThatThrownBy(() -> read("<!DOCTYPE R SYSTEM \"http://127.0.0.1:9/x.dtd\"><R/>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder lol = new StringBuilder("<!DOCTYPE R [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            lol.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }

        assertThatThrownBy(() -> read(lol + "]><R>&l9;</R>")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<R>",
                "<R><A></R>",
                "<R>&x;</R>",
                "<R/><R/>",
                "{\"success\":true}",
                "<html><br></html>",
                "<R>\u0001</R>",
                "<R>&#1;</R>"
            })
    void whatIsNoWholeXmlIsRefused(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(IOException.class);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] xml = {'<', 'R', '>', (byte) 0xFF, '<', '/', 'R', '>'};

        assertThatThrownBy(() -> XmlElement.read(xml)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 50001", "17, 1"})
    void itHasBounds(int depth, int times) {
        String xml = "<R>" + ("<A>".repeat(depth) + "</A>".repeat(depth)).repeat(times) + "</R>";

        assertThatThrownBy(() -> read(xml)).isInstanceOf(IOException.class).hasMessageContaining("limits");
    }

    @Test
    void aFullPageIsWithinThem() throws IOException {
        String object =
                "<Contents><Key>" + "%C3%BC".repeat(512) + "</Key><Size>5</Size><LastModified>2026-11-23T08:11:27"
                        + ".278Z</LastModified><ETag>&quot;x&quot;</ETag><StorageClass>STANDARD</StorageClass></Contents>";

        assertThat(read("<R>" + object.repeat(1000) + "</R>").all("Contents")).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({"'a&<>\"''b', true", "ü😀, true", "' a', false", "'a ', false", "'', true"})
    void whatIsWrittenIsRead(String text, boolean carried) throws IOException {
        assertThat(XmlText.carries(text)).isEqualTo(carried);
        assertThat(read(XmlText.document("R", XmlText.element("E", XmlText.leaf("A", text))))
                        .all("E")
                        .get(0)
                        .value("A"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\nb", "a\rb", "a\tb", "a\u0085b", "a\uFFFEb", "a\uFFFFb"})
    void controlCharactersAreNotCarried(String text) {
        assertThat(XmlText.carries(text)).isFalse();
    }
}
