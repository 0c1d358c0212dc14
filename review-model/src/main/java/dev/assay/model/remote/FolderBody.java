package dev.assay.model.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** A range of an open file. */
record FolderBody(SeekableByteChannel channel, long length) implements ObjectBody {
    @Override
    public InputStream stream() {
        return new BoundedStream(Channels.newInputStream(channel), length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
