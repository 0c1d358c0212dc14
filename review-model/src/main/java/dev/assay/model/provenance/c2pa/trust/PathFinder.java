package dev.assay.model.provenance.c2pa.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds a path from a certificate to a list. Not PKIX: an anchor may be an intermediate or have
 * expired, a signer may be listed itself, and the time is that of the signature (14.4).
 */
public final class PathFinder {
    private static final int DEPTH = 10;

    private final List<TrustList> lists;
    private final Issuance issuance;

    public PathFinder(List<TrustList> lists, Issuance issuance) {
        this.lists = List.copyOf(lists);
        this.issuance = issuance;
    }

    /**
     * @param chain signer first; the rest in any order
     * @param at time at which intermediate authorities must have been valid
     * @return the list that vouches
     */
    public Optional<TrustList> vouching(List<X509Certificate> chain, Instant at) {
        X509Certificate signer = chain.getFirst();
        for (TrustList list : lists) {
            if (list.source() != TrustSource.INTERIM && list.endEntities().contains(signer)) {
                return Optional.of(list);
            }
        }
        return climb(signer, chain, at);
    }

    /** An interim list that names the signer: worth telling, though it does not count. */
    public Optional<TrustList> naming(X509Certificate signer) {
        return lists.stream()
                .filter(l -> l.source() == TrustSource.INTERIM)
                .filter(l -> l.endEntities().contains(signer))
                .findFirst();
    }

    private Optional<TrustList> climb(
            X509Certificate signer, List<X509Certificate> chain, Instant at) {
        X509Certificate current = signer;
        for (int depth = 0; depth < DEPTH; depth++) {
            Optional<TrustList> anchor = anchorOf(current, depth > 0);
            if (anchor.isPresent()) {
                return anchor;
            }
            X509Certificate child = current;
            Optional<X509Certificate> parent =
                    chain.stream()
                            .filter(c -> !c.equals(child) && isAuthority(c, child, at))
                            .findFirst();
            if (parent.isEmpty() || parent.get().equals(signer)) {
                return Optional.empty();
            }
            current = parent.get();
        }
        return Optional.empty();
    }

    private Optional<TrustList> anchorOf(X509Certificate certificate, boolean mayBeOne) {
        for (TrustList list : lists) {
            for (X509Certificate anchor : list.anchors()) {
                if ((mayBeOne && anchor.equals(certificate))
                        || issuance.issued(anchor, certificate)) {
                    return Optional.of(list);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAuthority(X509Certificate candidate, X509Certificate child, Instant at) {
        boolean[] usage = candidate.getKeyUsage();
        boolean maySign = usage == null || (usage.length > 5 && usage[5]);
        boolean valid =
                !at.isBefore(candidate.getNotBefore().toInstant())
                        && !at.isAfter(candidate.getNotAfter().toInstant());
        return candidate.getBasicConstraints() >= 0
                && maySign
                && valid
                && issuance.issued(candidate, child);
    }
}
