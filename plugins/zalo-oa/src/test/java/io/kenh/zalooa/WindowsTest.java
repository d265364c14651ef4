package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.inbox.api.Window.Phase;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.send.Windows;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowsTest {
    @Test
    void each_phase_ends_a_minute_before_zalo_ends_it() {
        try (var host = new FakeHost()) {
            var windows = new Windows(new Limits(host));
            var last = FakeHost.START;
            var freeEnds = last.plus(Duration.ofHours(48)).minusSeconds(60);
            var closes = last.plus(Duration.ofDays(7)).minusSeconds(60);
            assertEquals(Phase.FREE, windows.at(last, last).phase());
            assertEquals(Phase.FREE, windows.at(last, freeEnds).phase());
            assertEquals(Phase.CHARGED, windows.at(last, freeEnds.plusMillis(1)).phase());
            assertEquals(Phase.CHARGED, windows.at(last, closes).phase());
            assertEquals(Phase.CLOSED, windows.at(last, closes.plusMillis(1)).phase());
            assertEquals(closes, windows.at(last, last).closesAt());
            assertEquals(Phase.UNKNOWN, windows.at(null, last).phase());
        }
    }
}
