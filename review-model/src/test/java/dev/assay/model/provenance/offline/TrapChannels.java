package dev.assay.model.provenance.offline;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Opens no channel to the network. */
public final class TrapChannels extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() {
        throw NetworkTouchedException.by("datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw NetworkTouchedException.by("datagram channel");
    }

    @Override
    public Pipe openPipe() {
        throw NetworkTouchedException.by("pipe");
    }

    @Override
    public AbstractSelector openSelector() {
        throw NetworkTouchedException.by("selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw NetworkTouchedException.by("server channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw NetworkTouchedException.by("socket channel");
    }
}
