package dev.assay.app.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.ObjectReader;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.WriteOnce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever an endpoint answers becomes a sentence; nothing is allocated because it says so. */
class HostileEndpointTest {
    private static final ObjectRef REF = new ObjectRef("b", "k", "v1");
    private static final String ETAG =
            "ETag: \"e\"\r\nLast-Modified: Fri, 20 Nov 2026 08:00:00 GMT\r\n";

    @Test
    void aTruncatedBodyIsTold() throws Exception {
        try (Peer peer =
                peer(line ->
                        line.startsWith("HEAD")
                                ? head("200 OK", 1000, ETAG)
                                : answer(
                                        "206 Partial Content",
                                        1000,
                                        range(0, 1000),
                                        "x".repeat(400)))) {
            ObjectFacts facts = ((HeadOutcome.Found) peer.store().head(REF)).facts();

            assertFault(() -> new ObjectReader(peer.store()).whole(facts, 5000), "store.truncated");
        }
    }

    @Test
    void anAnswerThatIgnoresTheRangeIsNotTaken() throws Exception {
        try (Peer peer = peer(_ -> answer("200 OK", 1000, ETAG, "x".repeat(1000)))) {
            assertFault(() -> peer.store().open(REF, 10, 20, "e"), "store.nonsense");
        }
        try (Peer peer =
                peer(_ -> answer("206 Partial Content", 10, range(0, 10), "x".repeat(10)))) {
            assertFault(() -> peer.store().open(REF, 10, 20, "e"), "store.nonsense");
        }
    }

    @Test
    void aHugeLengthIsRefusedBeforeAnythingIsAllocated() throws Exception {
        try (Peer peer = peer(_ -> head("200 OK", Long.MAX_VALUE, ETAG))) {
            ObjectFacts facts = ((HeadOutcome.Found) peer.store().head(REF)).facts();

            assertThat(new ObjectReader(peer.store()).whole(facts, 1 << 20)).isEmpty();
        }
    }

    @Test
    void aListingWithoutEndIsCutOff() throws Exception {
        String flood = "<ListVersionsResult><Name>" + "x".repeat(AnswerLimit.GREATEST + 100);
        try (Peer peer = peer(_ -> answer("200 OK", flood.length(), "", flood))) {
            assertThatThrownBy(() -> peer.store().list("b", "", null))
                    .isInstanceOf(EnvironmentException.class);
        }
    }

    @Test
    void aListingThatIsNoneGivesNoItem() throws Exception {
        for (String body :
                new String[] {
                    "<html>welcome</html>",
                    "not xml",
                    "<ListVersionsResult><Version><Key>a</Key></Version></ListVersionsResult>",
                    versions("elsewhere/a", "3"),
                    versions("in/a", "-3")
                }) {
            try (Peer peer = peer(_ -> answer("200 OK", body.length(), "", body))) {
                assertThat(itemsOf(peer)).as(body).isZero();
            }
        }
    }

    @Test
    void bytesThatComeBackDifferentAreNeverCalledKept() throws Exception {
        String other = "x-amz-checksum-sha256: " + "A".repeat(43) + "=\r\n";
        try (Peer peer =
                peer(line ->
                        line.startsWith("PUT")
                                ? answer("200 OK", 0, ETAG, "")
                                : head("200 OK", 1, ETAG + other))) {
            assertFault(
                    () -> new WriteOnce(peer.store()).put("b", "k", new byte[] {1}, Retention.NONE),
                    "store.not-kept");
        }
    }

    @Test
    void refusalsAreSaidInWords() throws Exception {
        assertRefusal("403 Forbidden", "AccessDenied", "aws.denied");
        assertRefusal("403 Forbidden", "InvalidAccessKeyId", "aws.credentials");
        assertRefusal("400 Bad Request", "ExpiredToken", "aws.sign-in");
        assertRefusal("404 Not Found", "NoSuchBucket", "store.no-bucket");
        assertRefusal("301 Moved Permanently", "PermanentRedirect", "aws.region");
    }

    private void assertRefusal(String status, String code, String key) throws Exception {
        String body = "<Error><Code>" + code + "</Code><Message>secret-name</Message></Error>";
        try (Peer peer = peer(_ -> answer(status, body.length(), "", body))) {
            assertThatThrownBy(() -> peer.store().list("b", "", null))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class,
                            e -> {
                                assertThat(e.key()).isEqualTo(key);
                                assertThat(e.sentence() + e.nextStep())
                                        .doesNotContain("secret-name");
                            });
        }
    }

    @Test
    void theServersTimeIsLearntFromItsAnswers() throws Exception {
        try (Peer peer =
                peer(_ -> head("200 OK", 1, ETAG + "Date: Fri, 20 Nov 2099 08:00:00 GMT\r\n"))) {
            peer.store().head(REF);

            assertThat(peer.clients().clock().offset().orElseThrow())
                    .isGreaterThan(Duration.ofDays(365));
        }
    }

    /** How many versions are listed; none where the answer was refused in words. */
    private static int itemsOf(Peer peer) {
        try {
            return peer.store().list("b", "in/", null).versions().size();
        } catch (EnvironmentException e) {
            assertThat(e.sentence()).isNotBlank();
            return 0;
        }
    }

    private static void assertFault(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EnvironmentException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static String versions(String key, String size) {
        return "<ListVersionsResult><Version><Key>"
                + key
                + "</Key><VersionId>v</VersionId><IsLatest>true</IsLatest>"
                + "<LastModified>2026-11-20T08:00:00.000Z</LastModified><ETag>e</ETag><Size>"
                + size
                + "</Size></Version></ListVersionsResult>";
    }

    private static String range(long from, long to) {
        return ETAG + "Content-Range: bytes " + from + "-" + (to - 1) + "/1000\r\n";
    }

    private static byte[] head(String status, long length, String headers) {
        return answer(status, length, headers, "");
    }

    private static byte[] answer(String status, long length, String headers, String body) {
        return ("HTTP/1.1 "
                        + status
                        + "\r\nConnection: close\r\nContent-Length: "
                        + length
                        + "\r\n"
                        + headers
                        + "\r\n"
                        + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Peer peer(Function<String, byte[]> answers)
            throws IOException, EnvironmentException {
        RawServer server = new RawServer(answers);
        AwsClients clients = S3Peer.clients(server.uri());
        return new Peer(server, clients, new S3ObjectStore(clients.s3()));
    }

    private record Peer(RawServer server, AwsClients clients, S3ObjectStore store)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            clients.close();
            server.close();
        }
    }
}
