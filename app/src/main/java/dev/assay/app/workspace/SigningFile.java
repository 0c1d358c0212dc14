package dev.assay.app.workspace;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import dev.assay.model.provenance.c2pa.sign.SigningIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;

/**
 * The key that signs what the workspace exports, wrapped ({@code signing}), and its certificates
 * ({@code signing.pem}), in the folder of keys. The certificates are written first: a key without
 * them is of no use, they without the key are made anew.
 */
record SigningFile(Path folder, String origin) {
    private static final String KEY = "signing";
    private static final String CERTIFICATES = "signing.pem";
    private static final String ORGANISATION = "Assay workspace";
    private static final int MOST = 1 << 14;

    /** Takes up the key; makes it where there is none. */
    SigningIdentity openOrCreate(WorkspaceKey key, Instant now) throws EnvironmentException {
        if (!Files.exists(folder.resolve(KEY))) {
            return create(key, now);
        }
        byte[] wrapped = DurableFile.read(folder.resolve(KEY), MOST);
        byte[] certificates = DurableFile.read(folder.resolve(CERTIFICATES), MOST);
        try {
            byte[] secret = key.unwrap(KEY, origin, wrapped);
            try {
                return SigningIdentity.unsealed(secret, certificates);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (WrapException | GeneralSecurityException e) {
            throw new EnvironmentException(
                    "workspace.signing-key",
                    "The key that signs exports cannot be read.",
                    "Restore keys/signing and keys/signing.pem, or move both away: a new key is"
                            + " made then.",
                    false,
                    e);
        }
    }

    private SigningIdentity create(WorkspaceKey key, Instant now) throws EnvironmentException {
        SigningIdentity identity = SigningIdentity.selfMade(ORGANISATION, origin, now);
        DurableFile.replace(folder.resolve(CERTIFICATES), identity.certificatesPem());
        byte[] secret = identity.sealable();
        DurableFile.createNew(folder.resolve(KEY), key.wrap(KEY, origin, secret));
        Arrays.fill(secret, (byte) 0);
        return identity;
    }
}
