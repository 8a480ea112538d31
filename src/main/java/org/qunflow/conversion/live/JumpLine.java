package org.qunflow.conversion.live;

/** What live rooms of so many jumps brought: who jumps more often is lost more often (002-16). */
public record JumpLine(int jumps, int rooms, long viewers, long orders) {}
