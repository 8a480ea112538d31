package org.qunflow.engagement.gathering;

/** The five values that an activity can give (002-14): 信息, 利益, 观点, 学习, 链接. */
public enum Value {
    INFORMATION,
    BENEFIT,
    VIEWPOINT,
    LEARNING,
    CONNECTION
}
