package org.jieti.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jieti.domain.Named;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.report.Breakdown;
import org.jieti.report.Breakdown.Share;
import org.jieti.report.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the page's script draws from, as JSON. Amounts and figures are text, to be shown as they are. The lines of each enterprise are
 * {@linkplain Packed packed} by themselves, and unpacked when somebody looks at them.
 *
 * <p>It stands in an element of the page, which nothing in it may end: no character in it means anything to HTML.
 */
final class PageData implements Content {

    private final Locale locale;
    private final Gathered gathered;
    private final Map<String, String> texts;
    private final Map<String, String> levies = new TreeMap<>();

    /** @param texts of the script, by their keys */
    PageData(Gathered gathered, Iterable<Term> levies, Map<String, String> texts, Locale locale) {
        this.gathered = gathered;
        this.texts = texts;
        this.locale = locale;
        levies.forEach(levy -> this.levies.put(levy.code(), Wording.name(Named.of(levy), locale)));
    }

    /** Writes what HTML would read as a tag, a comment or an entity, and what old scripts read as the end of a line, by number. */
    private static final class Harmless extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final String MEANT = "<>&\u2028\u2029";

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            MEANT.chars()
                    .filter(character -> character < codes.length)
                    .forEach(character -> codes[character] = ESCAPE_CUSTOM);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return MEANT.indexOf(character) < 0
                    ? null
                    : new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new Harmless());
        try (JsonGenerator json = factory.createGenerator(new Outlet(output))) {
            json.writeStartObject();
            writeTexts(json, "texts", texts);
            writeTexts(json, "levies", levies);
            writeShares(json, "levy", gathered.overview().byLevy());
            writeShares(json, "industry", gathered.overview().byIndustry());
            writeShares(json, "province", gathered.overview().byProvince());
            writeMonths(json);
            writeSpread(json, "output", gathered.perOutput());
            writeSpread(json, "energy", gathered.perElectricity());
            if (!gathered.roll().isFull()) {
                writeEnterprises(json);
            }
            json.writeEndObject();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void writeTexts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private void writeShares(JsonGenerator json, String name, Breakdown<Named> sums) throws IOException {
        json.writeArrayFieldStart(name);
        for (Share<Named> share : sums.largestFirst()) {
            json.writeStartArray();
            json.writeString(Wording.name(share.of(), locale));
            json.writeString(share.sum().amount().toString());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeMonths(JsonGenerator json) throws IOException {
        Months months = gathered.months();
        json.writeObjectFieldStart("month");
        json.writeArrayFieldStart("months");
        for (Period month : months.months()) {
            json.writeString(month.toString());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("resources");
        for (Resource resource : months.resources()) {
            json.writeArrayFieldStart(resource.column());
            for (Period month : months.months()) {
                json.writeString(months.of(month, resource).toString());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeSpread(JsonGenerator json, String name, Histogram spread) throws IOException {
        json.writeArrayFieldStart(name);
        for (Histogram.Bin bin : spread.bins()) {
            json.writeStartArray();
            json.writeString(bin.above().orElse(""));
            json.writeString(bin.upTo().orElse(""));
            json.writeNumber(bin.count());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeEnterprises(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("headers");
        for (String header : gathered.derivations().headers()) {
            json.writeString(header);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("words");
        for (String word : gathered.derivations().words()) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("shapes");
        for (List<Integer> shape : gathered.derivations().shapes()) {
            json.writeStartArray();
            for (int word : shape) {
                json.writeNumber(word);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("enterprises");
        for (Entry entry : gathered.roll().largestFirst()) {
            json.writeString(Packed.of("[" + entry.periods() + "]"));
        }
        json.writeEndArray();
    }

    /** Where the characters go. */
    private static final class Outlet extends Writer {

        private final TemplateOutput output;

        private Outlet(TemplateOutput output) {
            this.output = output;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            output.writeContent(new String(characters, from, length));
        }

        @Override
        public void flush() {
            // the page is flushed as a whole
        }

        @Override
        public void close() {
            // the page goes on
        }
    }
}
