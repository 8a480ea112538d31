package org.qunflow.engine.guard;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.TaskWatcher;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that a model may name: delegates in a room's process package, and nothing else. */
@Component
public class DelegateBeans {
    private static final Pattern HOME = Pattern.compile("org\\.qunflow\\.[a-z]+(\\.[a-z]+)?\\.process");

    private final ListableBeanFactory beans;
    private volatile Set<String> names;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public boolean knows(String name) {
        return names().contains(name);
    }

    JavaDelegate get(String name) {
        return beans.getBean(name, JavaDelegate.class);
    }

    /** True if the delegate looks after a human task. */
    public boolean watchesTasks(String name) {
        return knows(name) && TaskWatcher.class.isAssignableFrom(beans.getType(name, false));
    }

    public Set<String> names() {
        if (names == null) {
            Set<String> found = new TreeSet<>();
            for (String name : beans.getBeanNamesForType(JavaDelegate.class, false, false)) {
                Class<?> type = beans.getType(name, false);
                if (type != null
                        && HOME.matcher(ClassUtils.getUserClass(type).getPackageName())
                                .matches()) {
                    found.add(name);
                }
            }
            names = found;
        }
        return names;
    }
}
