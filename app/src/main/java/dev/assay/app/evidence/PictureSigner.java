package dev.assay.app.evidence;

import dev.assay.model.fault.EnvironmentException;

/**
 * Signs an exported picture, from its bytes to signed bytes. The pixels stay what they were; the
 * digest of the decoded raster stands beside the picture in any case.
 */
@FunctionalInterface
public interface PictureSigner {
    /** Leaves pictures as they are. */
    PictureSigner NONE = png -> png;

    /**
     * @param png a whole PNG file
     * @return the same picture with content credentials, a PNG file again
     */
    byte[] signed(byte[] png) throws EnvironmentException;
}
