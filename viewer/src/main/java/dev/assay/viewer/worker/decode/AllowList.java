package dev.assay.viewer.worker.decode;

/** What native code may be asked to read; everything else is refused by name. */
final class AllowList {
    /** Containers. None of them opens another one or follows a reference. */
    static final String DEMUXERS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,m4v,h264,hevc,flv,asf,"
                    + "ogg,flac,mp3,aac,wav,aiff,amr,ivf,dv,mxf,mjpeg,gif,apng,png_pipe,jpeg_pipe,"
                    + "webp_pipe,tiff_pipe,bmp_pipe,jpegxl_pipe";

    /** Picture and sound codecs. */
    static final String CODECS =
            "h264,hevc,vp8,vp9,libaom-av1,mpeg1video,mpeg2video,mpeg4,msmpeg4v2,msmpeg4,h263,"
                    + "flv,mjpeg,prores,dnxhd,qtrle,ffv1,huffyuv,ffvhuff,utvideo,rawvideo,v210,"
                    + "theora,wmv1,wmv2,wmv3,vc1,dvvideo,png,apng,gif,webp,tiff,bmp,"
                    + "aac,aac_latm,mp3float,mp3,mp2float,mp2,opus,vorbis,flac,alac,ac3,eac3,"
                    + "amrnb,amrwb,wmav1,wmav2,adpcm_ima_wav,adpcm_ms,"
                    + "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_u8,pcm_s8,"
                    + "pcm_f32le,pcm_f32be,pcm_f64le,pcm_alaw,pcm_mulaw";

    private static final java.util.Set<String> CODEC_NAMES =
            java.util.Set.of(CODECS.split(",", -1));

    private AllowList() {}

    static boolean codec(String name) {
        return CODEC_NAMES.contains(name);
    }
}
