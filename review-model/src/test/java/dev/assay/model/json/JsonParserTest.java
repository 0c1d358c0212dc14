package dev.assay.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {
    private static final JsonLimits LIMITS = JsonLimits.bytes(100_000);

    private static JsonOutcome parse(String text) {
        return JsonParser.parse(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "nul",
                "True",
                "01",
                "-01",
                "-",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x10",
                "NaN",
                "Infinity",
                "1e400",
                "9007199254740992",
                "-9007199254740993",
                "\"",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u00g0\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\u0001\"",
                "\"a\nb\"",
                "1 1",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\ud800\":1}",
                "\uFEFF1",
                "[1]x",
                "// a\n1",
                "'a'"
            })
    void whatIsNotStrictJsonIsRefused(String text) {
        assertThat(parse(text)).isInstanceOf(JsonOutcome.Malformed.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (byte[] bytes :
                new byte[][] {
                    {'"', (byte) 0xff, '"'},
                    {'"', (byte) 0xc0, (byte) 0x80, '"'},
                    {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}
                }) {
            assertThat(JsonParser.parse(bytes, LIMITS)).isInstanceOf(JsonOutcome.Malformed.class);
        }
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(parse("[".repeat(32) + "]".repeat(32))).isInstanceOf(JsonOutcome.Parsed.class);
        assertThat(parse("[".repeat(33) + "]".repeat(33)))
                .isInstanceOf(JsonOutcome.Malformed.class);
        assertThat(parse("[".repeat(50_000))).isInstanceOf(JsonOutcome.Malformed.class);
        assertThat(parse(" ".repeat(100_001))).isInstanceOf(JsonOutcome.Malformed.class);
    }

    @Test
    void theGreatestWholeNumberIsKept() {
        assertThat(parse("9007199254740991"))
                .isEqualTo(new JsonOutcome.Parsed(JsonNumber.of(9007199254740991L)));
        assertThat(parse("-0")).isEqualTo(new JsonOutcome.Parsed(new JsonNumber(-0.0)));
        assertThat(Jcs.text(new JsonNumber(-0.0))).isEqualTo("0");
    }

    @Test
    void canonicalFormIsAFixedPointForWhateverParses() {
        Random random = new Random(11);
        String seed =
                "{\"a\":[1,-2.5e-7,true,null,\"x\\u00e9\\n\\ud83d\\ude00\"],\"b\":{\"\":1e21,\"z\":0}}";
        String alphabet = " 0123456789aeuxE+-.,:\"\\[]{}";
        int parsed = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            }
            if (JsonParser.parse(bytes, LIMITS) instanceof JsonOutcome.Parsed(JsonValue value)) {
                parsed++;
                byte[] form = Jcs.canonical(value);
                JsonOutcome again = JsonParser.parse(form, LIMITS);
                assertThat(again).isInstanceOf(JsonOutcome.Parsed.class);
                assertThat(Jcs.canonical(((JsonOutcome.Parsed) again).value())).isEqualTo(form);
            }
        }
        assertThat(parsed).isGreaterThan(500);
    }
}
