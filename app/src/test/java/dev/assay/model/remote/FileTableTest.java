package dev.assay.model.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTableTest extends SharedTableContract {
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    @Override
    protected SharedTable table() {
        return new FileTable(folder, () -> now);
    }

    @Override
    protected void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Test
    void aDamagedRowIsSaidAndNotOverwritten() throws Exception {
        table().advance("log.example/a", Optional.empty(), new Head(1, "A".repeat(43) + "="));
        table().claim(new ItemId("ABCDEFGHIJKLMNOPQRST"), "anna", Duration.ofMinutes(1));
        try (Stream<Path> rows = Files.list(folder)) {
            for (Path row : rows.toList()) {
                Files.writeString(row, "{\"decisions\":[{}]}");
            }
        }

        assertThatThrownBy(() -> table().head("log.example/a"))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.key()).isEqualTo("table.damaged"));
        assertThatThrownBy(() ->
                        table().claim(
                                        new ItemId("ABCDEFGHIJKLMNOPQRST"),
                                        "anna",
                                        Duration.ofMinutes(1)))
                .isInstanceOf(EnvironmentException.class);
    }
}
