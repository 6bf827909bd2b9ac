package app.rapport.platform.batch;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The line is a second server in the process. Servers name their port in what they measure only when they did not choose
 * it themselves, and measures of one name must all have the same tags, else the second server does not start: none has it.
 */
class LineMeters {
    @Produces
    @Singleton
    MeterFilter withoutPort() {
        return MeterFilter.ignoreTags("server.port");
    }
}
