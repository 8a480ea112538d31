package org.qunflow.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.qunflow.intake.file.SourceFile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the import of files.
 *
 * @param spool folder where uploaded files lie until they are imported; empty: one in the folder of the installation
 * @param uploadLimit largest file that a page takes
 * @param commandLimit largest file that the command line takes
 * @param unpackedLimit largest workbook when unpacked
 * @param batch lines applied in one transaction
 * @param lease how long a node may be silent before another one goes on with its imports
 * @param sweep how often imports are looked for that nobody runs
 */
@Validated
@ConfigurationProperties("qunflow.intake")
record ImportSettings(
        @DefaultValue("") String spool,

        @DefaultValue("64MB") @NotNull DataSize uploadLimit,
        @DefaultValue("256MB") @NotNull DataSize commandLimit,
        @DefaultValue("512MB") @NotNull DataSize unpackedLimit,
        @DefaultValue("5000") @Min(1) @Max(50_000) int batch,
        @DefaultValue("20s") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration sweep) {

    SourceFile.Limits uploads() {
        return new SourceFile.Limits(uploadLimit.toBytes(), unpackedLimit.toBytes());
    }

    SourceFile.Limits commands() {
        return new SourceFile.Limits(commandLimit.toBytes(), unpackedLimit.toBytes());
    }
}
