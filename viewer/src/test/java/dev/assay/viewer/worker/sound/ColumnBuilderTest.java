package dev.assay.viewer.worker.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.SoundColumns;
import dev.assay.viewer.wire.WireException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ColumnBuilderTest {
    private static final int RATE = 48_000;

    @Test
    void aToneLiesInItsBandAtItsLevelAndItsWaveReachesItsPeaks() {
        ColumnBuilder builder = new ColumnBuilder(RATE);
        builder.add(tone(3_000, 0.5, RATE), RATE);
        SoundColumns columns = builder.done();

        int band = 3_000 * 2 * SoundColumns.BANDS / RATE;
        int column = columns.count() / 2;
        double level =
                (columns.power().get(column * SoundColumns.BANDS + band) & 0xff)
                                * SoundColumns.STEP_DECIBELS
                        - SoundColumns.FLOOR_DECIBELS;
        assertThat(level).as("half of full scale is 6 dB below").isBetween(-8.0, -2.5);
        for (int other = 0; other < SoundColumns.BANDS; other++) {
            if (Math.abs(other - band) > 2) {
                assertThat(columns.power().get(column * SoundColumns.BANDS + other) & 0xff)
                        .isLessThan(130);
            }
        }
        assertThat(columns.greatest().get(column)).isBetween((byte) 62, (byte) 65);
        assertThat(columns.least().get(column)).isBetween((byte) -65, (byte) -62);
        assertThat(columns.samples()).isEqualTo(RATE);
        assertThat(columns.hop()).isEqualTo(1024);
    }

    @Test
    void soundOfAnyLengthFitsAndKeepsItsPlaceInTime() throws WireException {
        ColumnBuilder builder = new ColumnBuilder(RATE);
        float[] silence = new float[RATE];
        for (int second = 0; second < 300; second++) {
            builder.add(second == 200 ? tone(1_000, 1, RATE) : silence, RATE);
        }
        SoundColumns columns = builder.done();
        assertThat(columns.count()).isBetween(SoundColumns.MOST / 2, SoundColumns.MOST);
        int loud = 200 * RATE / columns.hop() + 2;
        assertThat(columns.greatest().get(loud)).isGreaterThan((byte) 120);
        assertThat(columns.greatest().get(loud - 8)).isZero();

        PayloadWriter content = new PayloadWriter();
        columns.put(content);
        assertThat(SoundColumns.take(new PayloadReader(content.done()))).isEqualTo(columns);
    }

    @Test
    void noSampleIsNoColumnAndNoNumberIsInfinite() {
        assertThat(new ColumnBuilder(RATE).done().count()).isZero();
        ColumnBuilder builder = new ColumnBuilder(RATE);
        builder.add(new float[] {Float.NaN, Float.POSITIVE_INFINITY, 7, -9}, 4);
        SoundColumns columns = builder.done();
        assertThat(columns.count()).isEqualTo(1);
        assertThat(columns.greatest()).isEqualTo(ByteBuffer.wrap(new byte[] {127}));
        assertThat(columns.least()).isEqualTo(ByteBuffer.wrap(new byte[] {-127}));
    }

    private static float[] tone(double hertz, double amplitude, int samples) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return tone;
    }
}
