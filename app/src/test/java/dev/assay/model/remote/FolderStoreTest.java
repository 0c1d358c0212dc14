package dev.assay.model.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {
    @TempDir Path folder;

    @Override
    protected ObjectStore store() {
        return new FolderStore(folder.resolve("bucket"), "bucket", 10);
    }

    @Override
    protected String bucket() {
        return "bucket";
    }

    @Override
    protected int moreThanAPage() {
        return 23;
    }

    @Test
    void aChangedFileIsAnotherVersion() throws Exception {
        ObjectFacts facts = stored("a/b", new byte[] {1, 2, 3});
        Files.write(folder.resolve("bucket/a/b"), new byte[] {1, 2, 3, 4});

        assertThat(store().head(facts.ref())).isEqualTo(new HeadOutcome.Missing());
        assertThat(store().open(facts.ref(), 0, 3, facts.etag()))
                .isEqualTo(new OpenOutcome.Replaced());
    }

    @Test
    void noKeyLeavesTheFolder() {
        for (String key : List.of("../x", "a/../../x", "/x", "a//b", "", ".", "a\\b", "a\0b")) {
            assertThatThrownBy(
                            () -> store().putIfAbsent("bucket", key, new byte[0], Retention.NONE))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "not in the bucket");
        Files.createDirectories(folder.resolve("bucket"));
        Files.createSymbolicLink(folder.resolve("bucket/link"), secret);

        assertThat(store().list("bucket", "", null).versions()).isEmpty();
    }

    @Test
    void listingWalksMoreThanAThousandKeys() throws Exception {
        FolderStore store = new FolderStore(folder.resolve("many"), "many");
        Files.createDirectories(folder.resolve("many/d"));
        for (int i = 0; i < 1203; i++) {
            Files.createFile(folder.resolve("many/d/%04d".formatted(i)));
        }

        VersionPage first = store.list("many", "d/", null);
        VersionPage second = store.list("many", "d/", first.continuation());

        assertThat(first.versions()).hasSize(1000);
        assertThat(second.versions()).hasSize(203);
        assertThat(second.continuation()).isNull();
    }

    @Test
    void aFolderNeverClaimsToLock() throws Exception {
        assertThat(store().bucket("bucket")).isEqualTo(new BucketFacts(false, false));
        assertThat(stored("a", new byte[] {1}).lock()).isEqualTo(Retention.NONE);
    }
}
