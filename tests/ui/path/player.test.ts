import { describe, expect, it } from 'vitest'
import type { Player } from '#src/ui/path/player.ts'
import { createPlayer } from '#src/ui/path/player.ts'
import type { Timeline } from '#src/ui/path/timeline.ts'
import { createTimeline, frameAt, stopsOf } from '#src/ui/path/timeline.ts'
import { fork, row, walk } from './support.ts'

function playing(timeline: Timeline): Player {
  const player = createPlayer()
  player.load(timeline, false)
  return player
}
const timeline = createTimeline([walk(row)])
const at = (player: Player) => player.state.getState().position
const pain = timeline.pains[0]!.at

describe('playing', () => {
  it('goes on with the time, faster when told so', () => {
    const player = playing(timeline)
    player.play()
    player.tick(100)
    player.setSpeed(4)
    player.tick(100)
    expect(at(player)).toBe(500)
  })

  it('does not move while it pauses', () => {
    const player = playing(timeline)
    player.tick(100)
    expect(at(player)).toBe(0)
    player.toggle()
    player.tick(100)
    player.toggle()
    player.tick(100)
    expect(at(player)).toBe(100)
  })

  it('stops at a pain until it is told to go on, and not again there', () => {
    const player = playing(timeline)
    player.play()
    for (let i = 0; i < 500; i++) player.tick(50)
    expect(player.state.getState()).toMatchObject({ position: pain, playing: false, atPain: true })
    player.play()
    for (let i = 0; i < 500; i++) player.tick(50)
    expect(player.state.getState()).toMatchObject({ position: timeline.length, playing: false, atPain: false })
  })

  it('passes pains when they are switched off', () => {
    const player = playing(timeline)
    player.setStopAtPains(false)
    player.play()
    player.tick(1e6)
    expect(at(player)).toBe(timeline.length)
  })

  it('begins anew when it is played at its end', () => {
    const player = playing(timeline)
    player.toEnd()
    player.play()
    expect(player.state.getState()).toMatchObject({ position: 0, playing: true })
  })

  it('cannot be played past an open decision', () => {
    const player = playing(createTimeline([walk(fork, 'chosen')]))
    player.toEnd()
    const end = at(player)
    player.play()
    expect(player.state.getState()).toMatchObject({ position: end, playing: false })
  })

  it('has nothing to play before a show is there', () => {
    const player = createPlayer()
    player.play()
    expect(player.state.getState().playing).toBe(false)
  })
})

describe('going step by step', () => {
  it('stands where a step is over', () => {
    const player = playing(timeline)
    player.forward()
    expect(frameAt(timeline, at(player)).hours).toBe(8)
    player.forward()
    expect(frameAt(timeline, at(player)).hours).toBe(24)
    player.forward()
    expect(at(player)).toBe(timeline.length)
    player.forward()
    expect(at(player)).toBe(timeline.length)
  })

  it('goes back the same way', () => {
    const player = playing(timeline)
    const places = stopsOf(timeline)
    player.toEnd()
    for (const place of places.toReversed().slice(1)) {
      player.back()
      expect(at(player)).toBe(place)
    }
    player.back()
    expect(at(player)).toBe(0)
  })

  it('stops playing', () => {
    const player = playing(timeline)
    for (const act of [player.forward, player.back, player.toStart, player.toEnd, () => player.seek(10)]) {
      player.toStart()
      player.play()
      act()
      expect(player.state.getState().playing).toBe(false)
    }
  })

  it('never leaves the show', () => {
    const player = playing(timeline)
    player.seek(-5)
    expect(at(player)).toBe(0)
    player.seek(1e9)
    expect(at(player)).toBe(timeline.length)
  })
})

describe('without movement', () => {
  it('goes from picture to picture, and to each pain', () => {
    const player = playing(timeline)
    player.play()
    const seen: number[] = []
    while (player.hop()) {
      seen.push(at(player))
      player.play()
      if (at(player) >= timeline.length || seen.length > 20) break
      if (at(player) === 0) break
    }
    expect(seen).toContain(pain)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  it('has no further picture at the end', () => {
    const player = playing(timeline)
    player.toEnd()
    expect(player.hop()).toBe(false)
  })
})

describe('another show', () => {
  const short = createTimeline([walk(fork, 'chosen')])
  const long = createTimeline([walk(fork, 'chosen', [1])])

  it('begins anew', () => {
    const player = playing(timeline)
    player.toEnd()
    player.load(long, false)
    expect(player.state.getState()).toMatchObject({ position: 0, playing: false })
  })

  it('goes on at the same place when it is the same case a choice further', () => {
    const player = playing(short)
    player.toEnd()
    const place = at(player)
    player.load(long, true)
    expect(at(player)).toBe(place)
    expect(frameAt(long, place).hours).toBe(frameAt(short, place).hours)
  })

  it('stays inside when a choice was taken back', () => {
    const player = playing(long)
    player.toEnd()
    player.load(short, true)
    expect(at(player)).toBe(short.length)
  })
})
