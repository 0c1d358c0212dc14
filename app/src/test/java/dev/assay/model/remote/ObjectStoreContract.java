package dev.assay.model.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store does; each implementation runs it on a bucket of its own. */
public abstract class ObjectStoreContract {
    protected abstract ObjectStore store();

    /** An existing bucket that only this test uses. */
    protected abstract String bucket();

    /** How many keys of this test's a page is sure not to hold. */
    protected abstract int moreThanAPage();

    @Test
    void aNameIsWrittenOnceAndReadBackExactly() throws Exception {
        byte[] bytes = bytes("first");
        PutOutcome outcome = store().putIfAbsent(bucket(), "once/a", bytes, Retention.NONE);

        assertThat(outcome).isInstanceOf(PutOutcome.Stored.class);
        ObjectRef ref = ((PutOutcome.Stored) outcome).ref();
        ObjectFacts facts = facts(ref);
        assertThat(facts.size()).isEqualTo(5);
        assertThat(facts.ref()).isEqualTo(ref);
        assertThat(new ObjectReader(store()).whole(facts, 100)).hasValue(bytes);
        assertThat(store().putIfAbsent(bucket(), "once/a", bytes("other"), Retention.NONE))
                .isEqualTo(new PutOutcome.Exists());
        assertThat(versions("once/a")).hasSize(1);
        assertThat(new ObjectReader(store()).whole(facts, 100)).hasValue(bytes);
    }

    @Test
    void writingOnceTwiceKeepsOneVersionAndOtherBytesAreToldApart() throws Exception {
        WriteOnce once = new WriteOnce(store());
        byte[] bytes = bytes("a record");

        WriteOutcome first = once.put(bucket(), "twice/a", bytes, Retention.NONE);
        WriteOutcome again = once.put(bucket(), "twice/a", bytes, Retention.NONE);
        WriteOutcome other = once.put(bucket(), "twice/a", bytes("A RECORD"), Retention.NONE);

        assertThat(first).isInstanceOf(WriteOutcome.Kept.class);
        assertThat(((WriteOutcome.Kept) first).already()).isFalse();
        assertThat(((WriteOutcome.Kept) again).already()).isTrue();
        assertThat(other).isEqualTo(new WriteOutcome.Different());
        assertThat(versions("twice/a")).hasSize(1);
    }

    @Test
    void aRangeOfTheExactVersionComesBack() throws Exception {
        ObjectFacts facts = stored("range/a", bytes("0123456789"));

        assertThat(range(facts, 3, 7)).isEqualTo("3456");
        assertThat(range(facts, 0, 10)).isEqualTo("0123456789");
        assertThat(range(facts, 9, 10)).isEqualTo("9");
    }

    @Test
    void anotherTagMeansReplaced() throws Exception {
        ObjectFacts facts = stored("tag/a", bytes("0123456789"));

        assertThat(store().open(facts.ref(), 0, 5, "not-the-tag"))
                .isEqualTo(new OpenOutcome.Replaced());
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        ObjectFacts facts = stored("missing/a", bytes("x"));
        ObjectRef nothing = new ObjectRef(bucket(), "missing/b", facts.ref().versionId());

        assertThat(store().head(nothing)).isEqualTo(new HeadOutcome.Missing());
        assertThat(store().open(nothing, 0, 1, facts.etag())).isEqualTo(new OpenOutcome.Missing());
    }

    @Test
    void listingPagesThroughEveryKeyInOrder() throws Exception {
        int count = moreThanAPage();
        for (int i = 0; i < count; i++) {
            store().putIfAbsent(bucket(), "page/%05d".formatted(i), bytes("x"), Retention.NONE);
        }
        stored("pagf", bytes("not below the prefix"));

        List<ObjectVersion> found = versions("page/");

        assertThat(found).hasSize(count);
        assertThat(found.stream().map(version -> version.ref().key())).isSorted();
        assertThat(found).allMatch(version -> version.size() == 1 && version.latest());
        assertThat(store().list(bucket(), "page/", null).continuation()).isNotNull();
    }

    @Test
    void anEmptyObjectIsAnObject() throws Exception {
        ObjectFacts facts = stored("empty/a", new byte[0]);

        assertThat(facts.size()).isZero();
        assertThat(new ObjectReader(store()).whole(facts, 0)).hasValue(new byte[0]);
    }

    @Test
    void anUnknownBucketIsSaidInOneSentence() {
        assertThatThrownBy(() -> store().list("no-such-bucket-here", "", null))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("store.no-bucket");
                            assertThat(e.nextStep()).isNotBlank();
                        });
    }

    protected final ObjectFacts stored(String key, byte[] bytes) throws EnvironmentException {
        PutOutcome outcome = store().putIfAbsent(bucket(), key, bytes, Retention.NONE);
        return facts(((PutOutcome.Stored) outcome).ref());
    }

    private ObjectFacts facts(ObjectRef ref) throws EnvironmentException {
        return ((HeadOutcome.Found) store().head(ref)).facts();
    }

    private List<ObjectVersion> versions(String prefix) throws EnvironmentException {
        List<ObjectVersion> all = new ArrayList<>();
        String continuation = null;
        do {
            VersionPage page = store().list(bucket(), prefix, continuation);
            all.addAll(page.versions());
            continuation = page.continuation();
        } while (continuation != null);
        return all;
    }

    private String range(ObjectFacts facts, long from, long to)
            throws EnvironmentException, IOException {
        OpenOutcome opened = store().open(facts.ref(), from, to, facts.etag());
        try (ObjectBody body = ((OpenOutcome.Opened) opened).body()) {
            assertThat(body.length()).isEqualTo(to - from);
            return new String(body.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
