package dev.assay.model.evidence.export;

import dev.assay.model.job.Progress;

/** Progress over the bytes of several items. */
final class Spent implements Progress {
    private final Progress whole;
    private final long total;
    private long before;

    Spent(Progress whole, long total) {
        this.whole = whole;
        this.total = total;
    }

    @Override
    public void report(long done, long ofThis) {
        whole.report(Math.min(before + done, total), total);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }

    /** One item is done. */
    void next(long bytes) {
        before += bytes;
    }

    /** For steps that count in units of their own. */
    Progress silent() {
        return new Progress() {
            @Override
            public void report(long done, long ofThis) {}

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
