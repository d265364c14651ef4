package io.kenh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    private static final String LIKE_GECKO = "AppleWebKit/537.36 (KHTML, like Gecko) ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 10; K) %sChrome/142.0.0.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) %sChrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Edge, Windows",
                "Mozilla/5.0 (Windows NT 10.0) %scoc_coc_browser/132.0 Chrome/126.0 Safari/537.36 | Cốc Cốc, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) %sVersion/18.1 Mobile/15E148 Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) %sMobile/15E148 Zalo iOS/650 ZaloTheme/light | Zalo, iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox, macOS",
                "curl/8.14.1 | ''"
            })
    void browsers_are_called_what_people_call_them(String userAgent, String name) {
        assertEquals(name, Device.of(userAgent.formatted(LIKE_GECKO)));
    }
}
