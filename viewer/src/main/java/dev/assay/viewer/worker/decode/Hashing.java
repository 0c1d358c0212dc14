package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Hashes pictures beside decoding: MD5 on one thread, SHA-256 on another, while the caller converts
 * this picture and decodes the next one.
 */
final class Hashing implements AutoCloseable {
    private final Raster md5 = new Raster("MD5");
    private final Raster sha256 = new Raster("SHA-256");
    private final ExecutorService first = thread("md5");
    private final ExecutorService second = thread("sha-256");

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** The hashes of one picture on their way; must be taken once. */
    record Hashes(AVFrame frame, CompletableFuture<String> md5, CompletableFuture<String> sha256) {
        /** Waits until both are there and lets the picture go. */
        void await() {
            md5.join();
            sha256.join();
            av_frame_free(frame);
        }
    }

    /** Keeps a reference of its own to the picture until both hashes are there. */
    Hashes start(AVFrame picture) {
        AVFrame own = av_frame_clone(picture);
        return new Hashes(
                own,
                CompletableFuture.supplyAsync(() -> md5.hash(own), first),
                CompletableFuture.supplyAsync(() -> sha256.hash(own), second));
    }

    @Override
    public void close() {
        first.shutdown();
        second.shutdown();
    }
}
