package org.qunflow;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;

class ModularityTests {
    static final ApplicationModules modules = ApplicationModules.of(QunflowApplication.class);
    static final JavaClasses code =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.qunflow");

    @Test
    void roomsImportOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyRoomDeclaresWhatItMayImport() {
        assertThat(modules.stream()).allSatisfy(room -> assertThat(
                        code.getPackage("org.qunflow." + room.getIdentifier()).isAnnotatedWith(ApplicationModule.class))
                .as("package-info of " + room.getIdentifier())
                .isTrue());
    }

    @Test
    void onlyTheEngineRoomAndTheDelegatesKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..engine..", "..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(code);
    }

    @Test
    void onlyPagesKnowSpringMvc() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "..web..", "..tasks..", "..design..", "..audit..", "..insight..", "..intake.web..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind.annotation..")
                .check(code);
    }

    @Test
    void controllersStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(code);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(code);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(code);
    }

    @Test
    void nobodyPrintsButTheCommandLine() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .should(ACCESS_STANDARD_STREAMS)
                .check(code);
    }

    @Test
    void drawsTheMap() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
