package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Samples;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Entries written by version 1 stay readable for ever: this file only ever grows. */
class FrozenEntriesTest {
    @Test
    void entriesOfVersionOneReadBackAndKeepTheirBytes() throws Exception {
        List<Event> events = new ArrayList<>();
        EntryChain chain = EntryChain.begin(Logs.ORIGIN);
        for (String line : lines()) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            Entry entry = EntryForm.read(bytes).orElseThrow();
            assertThat(EntryForm.write(entry)).isEqualTo(bytes);
            assertThat(chain.check(bytes)).isEmpty();
            events.add(entry.event());
        }
        assertThat(events).isEqualTo(Samples.all());
    }

    private static List<String> lines() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        FrozenEntriesTest.class.getResourceAsStream("/audit/entries-v1.ndjson"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
