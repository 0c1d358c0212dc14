package dev.assay.model.provenance.c2pa.cose;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborReader;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A COSE_Sign1 with the payload beside it.
 *
 * @param protectedBytes the protected header as encoded: part of what is signed
 * @param payload the payload where it is inside, else null
 */
@SuppressWarnings("ArrayRecordComponent")
public record CoseSign1(
        byte[] protectedBytes,
        Cbor.Map protectedHeader,
        Cbor.Map unprotectedHeader,
        byte @Nullable [] payload,
        byte[] signature) {
    private static final long ALG = 1;
    private static final long X5CHAIN = 33;
    private static final String NAMED_CHAIN = "x5chain";
    private static final byte[] NOTHING = {};

    /** Reads the structure; bytes behind it are padding. */
    public static CoseSign1 read(byte[] bytes) throws MalformedException {
        List<Cbor> parts = CborReader.readFirst(bytes).items();
        if (parts.size() == 4
                && parts.get(0) instanceof Cbor.Bytes(byte[] header)
                && parts.get(1) instanceof Cbor.Map unprotected
                && parts.get(3) instanceof Cbor.Bytes(byte[] signature)) {
            Cbor decoded = header.length == 0 ? new Cbor.Map(List.of()) : CborReader.read(header);
            if (decoded instanceof Cbor.Map map) {
                byte[] payload = parts.get(2) instanceof Cbor.Bytes(byte[] inside) ? inside : null;
                return new CoseSign1(header, map, unprotected, payload, signature);
            }
        }
        throw new MalformedException("The signature is no COSE_Sign1.");
    }

    /** What the signature is over (RFC 9052 section 4.4). */
    public byte[] toBeSigned(byte[] message) {
        return structure("Signature1", message);
    }

    /** What a version 1 time stamp is over: the same with another context. */
    public byte[] toBeCountersigned(byte[] message) {
        return structure("CounterSignature", message);
    }

    private byte[] structure(String context, byte[] message) {
        return CborWriter.write(
                new Cbor.Array(
                        List.of(
                                new Cbor.Text(context),
                                new Cbor.Bytes(protectedBytes),
                                new Cbor.Bytes(NOTHING),
                                new Cbor.Bytes(message))));
    }

    /** The algorithm; the unprotected header does not count. */
    public Optional<SigningAlgorithm> algorithm() {
        return protectedHeader.get(ALG) instanceof Cbor.Int(long number)
                ? SigningAlgorithm.of(number)
                : Optional.empty();
    }

    /**
     * The encoded certificates, signer first; empty where there are none, or where they are not in
     * one place. Old signatures hold them by name in the unprotected header.
     */
    public List<byte[]> chain() {
        Cbor numbered = protectedHeader.get(X5CHAIN);
        Cbor signed = numbered == null ? protectedHeader.get(NAMED_CHAIN) : numbered;
        Cbor beside = unprotectedHeader.get(NAMED_CHAIN);
        Cbor found = signed == null ? beside : signed;
        if (found == null || (signed != null && beside != null)) {
            return List.of();
        }
        if (found.bare() instanceof Cbor.Bytes(byte[] single)) {
            return List.of(single);
        }
        return found.items().stream()
                .filter(Cbor.Bytes.class::isInstance)
                .map(item -> ((Cbor.Bytes) item).value())
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
