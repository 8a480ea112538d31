package org.qunflow.team;

import java.io.IOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Gives the installation the years that came with it, before anything is counted by them. */
@Component
class ShippedHolidays implements SmartInitializingSingleton {
    private static final String FILES = "classpath:team/*.csv";

    private final Holidays holidays;

    ShippedHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                ship(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the holidays at " + FILES, e);
        }
    }

    private void ship(Resource file) throws IOException {
        HolidayFile.Read read = HolidayFile.read(file.getContentAsByteArray());
        if (!read.isAccepted()) {
            throw new IllegalStateException(file.getFilename() + " is no calendar: " + read.problems());
        }
        holidays.ship(file.getFilename().substring(0, 2), read);
    }
}
