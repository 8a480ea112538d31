package org.qunflow.database;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/** Flyway first, then the engine: its tables come from a migration. Registered in META-INF/spring.factories. */
class EngineAfterMigrations extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(ClassUtils.resolveClassName(
                "org.camunda.bpm.engine.spring.ProcessEngineFactoryBean",
                getClass().getClassLoader()));
    }
}
