/**
 * What this device keeps under a prefix: `get`, `set`, `remove` and `keys`, with JSON values.
 * Where the browser keeps nothing (private windows, a full disk) it is kept in memory, until the
 * page is left.
 */
export function storage(prefix, disk = localDisk()) {
  const memory = new Map()
  return {
    get(key) {
      if (memory.has(key)) return memory.get(key)
      return parsed(disk?.getItem(prefix + key))
    },
    set(key, value) {
      try {
        if (!disk) throw new Error("no disk")
        disk.setItem(prefix + key, JSON.stringify(value))
        memory.delete(key)
      } catch {
        memory.set(key, value)
      }
    },
    remove(key) {
      memory.delete(key)
      disk?.removeItem(prefix + key)
    },
    keys(start = "") {
      const onDisk = Object.keys(disk ?? {})
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
      return [...new Set([...onDisk, ...memory.keys()])]
        .filter((key) => key.startsWith(start))
        .sort()
    },
  }
}

function localDisk() {
  try {
    const disk = globalThis.localStorage
    disk?.getItem("")
    return disk ?? null
  } catch {
    return null
  }
}

function parsed(text) {
  try {
    return text == null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
