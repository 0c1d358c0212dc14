package dev.assay.app.aws;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Which AWS to speak to, and as whom.
 *
 * @param region AWS region; empty for what the user's own configuration says
 * @param profile of the user's own AWS configuration; empty for its default
 * @param endpoint another S3-compatible endpoint, addressed in path style; empty for AWS
 * @param tableEndpoint another DynamoDB endpoint; empty for AWS
 */
public record AwsSettings(
        Optional<String> region,
        Optional<String> profile,
        Optional<URI> endpoint,
        Optional<URI> tableEndpoint) {

    /** Whether the endpoint is on this machine, where no AWS credentials are looked for. */
    boolean isLoopback() {
        return endpoint.map(URI::getHost).filter(AwsSettings::loops).isPresent();
    }

    private static boolean loops(String host) {
        boolean literal = host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+\\]");
        if (!literal) {
            return host.equalsIgnoreCase("localhost");
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
