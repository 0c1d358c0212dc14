package dev.assay.app.workspace;

import dev.assay.app.demo.ParentWatch;
import dev.assay.app.keystore.KeyFile;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.ReviewDesk;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Decides and supersedes without end and writes the index of each decision that was reported as
 * recorded to a side file; {@link KilledDeskTest} kills it.
 */
final class DecideUntilKilled {
    private DecideUntilKilled() {}

    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        OpenOutcome outcome =
                Workspace.open(
                        Path.of(args[0]), new KeyFile(Path.of(args[1])), InstantSource.system());
        Workspace workspace = ((OpenOutcome.Opened) outcome).workspace();
        ReviewDesk desk = workspace.desk();
        ItemId item = desk.queue(QueueFilter.all()).getFirst().id();
        try (FileChannel told =
                FileChannel.open(
                        Path.of(args[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; ; i++) {
                DecisionDraft draft =
                        new DecisionDraft(
                                item,
                                i % 2 == 0 ? Disposition.LABEL : Disposition.REMOVE,
                                "NCI-1",
                                "reason " + i,
                                Optional.of(Judgement.UNSURE),
                                Optional.empty(),
                                List.of());
                desk.claim(item);
                DecideOutcome decided =
                        desk.item(item).orElseThrow().decision().isEmpty()
                                ? desk.decide(draft)
                                : desk.supersede(draft);
                if (decided instanceof DecideOutcome.Recorded recorded) {
                    String line = recorded.entryIndex() + "\n";
                    told.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                } else {
                    throw new IllegalStateException(decided.toString());
                }
            }
        }
    }
}
