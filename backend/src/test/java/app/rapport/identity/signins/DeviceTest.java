package app.rapport.identity.signins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "2001:db8:0:0:0:0:0:7, 2001:db8::7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "192.0.2.7, 192.0.2.7",
        "crm.example, crm.example"
    })
    void addressIsWrittenAsPeopleDo(String seen, String written) {
        assertThat(Device.readable(seen)).isEqualTo(written);
    }
}
